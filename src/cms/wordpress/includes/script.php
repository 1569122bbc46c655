<?php
/**
 * The one script that readers get.
 *
 * @package ReportWidgets
 */

namespace ReportWidgets;

defined( 'ABSPATH' ) || exit;

/** Its handle. */
const SCRIPT = 'report-widgets';

add_action(
	'init',
	static function () {
		wp_register_script(
			SCRIPT,
			plugins_url( 'report-widgets.js', FILE ),
			array(),
			VERSION,
			array(
				'in_footer' => true,
				'strategy'  => 'async',
			)
		);
	},
	5
);

/**
 * Enqueues the script where a text holds a widget, however it got there: as a block, a placeholder or a tag.
 *
 * @param string $html Text for readers.
 * @return string The same.
 */
function enqueue_for( $html ) {
	if ( is_string( $html ) && preg_match( '/\sdata-report-widget=|<(?:' . implode( '|', WIDGETS ) . ')[\s>]/', $html ) ) {
		wp_enqueue_script( SCRIPT );
	}
	return $html;
}

foreach ( array( 'the_content', 'widget_text', 'widget_block_content', 'render_block_core/html' ) as $hook ) {
	add_filter( $hook, __NAMESPACE__ . '\enqueue_for', 20 );
}
