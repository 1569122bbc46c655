<?php
/**
 * The shortcode `[report_widget widget="export-gauge" src="https://…"]`, which may hold a table and end with
 * `[/report_widget]`.
 *
 * @package ReportWidgets
 */

namespace ReportWidgets;

defined( 'ABSPATH' ) || exit;

/** Its name. */
const SHORTCODE = 'report_widget';

/**
 * A widget as readers get it.
 *
 * @param array|string $given   Attributes; an underscore stands for a hyphen.
 * @param string|null  $content What stands between the shortcode and its end.
 * @return string
 */
function render_shortcode( $given, $content = null ) {
	$given  = is_array( $given ) ? $given : array();
	$widget = isset( $given['widget'] ) ? $given['widget'] : '';
	if ( ! in_array( $widget, WIDGETS, true ) ) {
		return current_user_can( 'edit_posts' ) ? '<p>' . esc_html(
			sprintf(
				/* translators: 1: a shortcode 2: names */
				__( '%1$s takes widget="…" with one of: %2$s. Only those who may write see this.', 'report-widgets' ),
				'[' . SHORTCODE . ']',
				implode( ', ', WIDGETS )
			)
		) . '</p>' : '';
	}
	$attributes = array();
	foreach ( array_merge( choices( $widget ), FLAT ) as $name ) {
		$key    = str_replace( '-', '_', $name );
		$value  = isset( $given[ $key ] ) ? $given[ $key ] : ( isset( $given[ $name ] ) ? $given[ $name ] : null );
		$switch = in_array( $name, SWITCHES, true );
		// `ranked` alone has no name in a shortcode, only a place
		if ( $switch && null === $value && in_array( $name, array_filter( $given, 'is_int', ARRAY_FILTER_USE_KEY ), true ) ) {
			$value = 'true';
		}
		if ( null !== $value && ! ( $switch && in_array( $value, array( '', '0', 'false', 'no' ), true ) ) ) {
			$attributes[ $name ] = $switch ? '' : $value;
		}
	}
	if ( ! isset( $attributes['value'] ) && empty( $attributes['src'] ) ) {
		$attributes['src'] = default_src();
		if ( '' === $attributes['src'] ) {
			return '';
		}
	}
	// what stands inside was filtered with the post, but for breaks that the editor made of its lines
	$table = table_for( $widget, $attributes, clean_table( (string) $content ) );
	if ( in_excerpt() ) {
		return excerpt_of( $table );
	}
	return enqueue_for( placeholder( $widget, $attributes, $table ) );
}

add_action(
	'init',
	static function () {
		add_shortcode( SHORTCODE, __NAMESPACE__ . '\render_shortcode' );
	}
);
