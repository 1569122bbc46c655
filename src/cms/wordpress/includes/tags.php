<?php
/**
 * The three tags for those who may write HTML, but no scripts. The widgets show text and web links only, whatever an
 * attribute or a report says, so that nobody gains by them.
 *
 * @package ReportWidgets
 */

namespace ReportWidgets;

defined( 'ABSPATH' ) || exit;

add_filter(
	'wp_kses_allowed_html',
	static function ( $tags, $context ) {
		if ( 'post' !== $context ) {
			return $tags;
		}
		$common = array_merge( FLAT, array( 'class', 'id', 'dir' ) );
		foreach ( WIDGETS as $widget ) {
			$tags[ $widget ] = array_fill_keys( array_merge( choices( $widget ), $common ), true );
		}
		return $tags;
	},
	10,
	2
);
