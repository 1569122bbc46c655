<?php
/**
 * One block for each widget. A block is saved as the placeholder itself, so that what it says outlives the plugin, and a
 * save by somebody who may write neither scripts nor unknown tags. Its attributes are read from that markup: a comment's
 * would come back encoded from such a save.
 *
 * @package ReportWidgets
 */

namespace ReportWidgets;

defined( 'ABSPATH' ) || exit;

/** What their names begin with. */
const BLOCKS = 'report-widgets/';

/** Handle of the script that the editor gets. */
const EDITOR = 'report-widgets-editor';

/**
 * The attributes of a block.
 *
 * @param string $widget One of WIDGETS.
 * @return array[]
 */
function block_attributes( $widget ) {
	$attributes = array(
		'table' => array(
			'type'     => 'string',
			'source'   => 'html',
			'selector' => '[data-report-widget]',
		),
	);
	foreach ( array_merge( choices( $widget ), array( 'room' ) ) as $name ) {
		$attributes[ camel( $name ) ] = array(
			'type'      => in_array( $name, SWITCHES, true ) ? 'boolean' : 'string',
			'source'    => 'attribute',
			'selector'  => '[data-report-widget]',
			'attribute' => 'data-' . $name,
		);
	}
	return $attributes;
}

add_action(
	'init',
	static function () {
		$before = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-data', 'wp-element', 'wp-i18n', 'wp-compose', 'wp-shortcode' );
		foreach ( array( 'figures', 'transforms', 'controls' ) as $part ) {
			wp_register_script( EDITOR . '-' . $part, plugins_url( "editor/$part.js", FILE ), $before, VERSION, true );
			$before = array_merge( $before, array( EDITOR . '-' . $part ) );
		}
		wp_register_script( EDITOR, plugins_url( 'editor/blocks.js', FILE ), $before, VERSION, true );
		// one file of translations serves all parts: they share the text domain
		wp_set_script_translations( EDITOR . '-controls', 'report-widgets', dirname( FILE ) . '/languages' );
		wp_add_inline_script(
			EDITOR,
			'globalThis.reportWidgets.site = ' . wp_json_encode(
				array(
					'src'    => default_src(),
					'lang'   => site_lang(),
					'blocks' => array_combine( WIDGETS, array_map( __NAMESPACE__ . '\block_attributes', WIDGETS ) ),
				),
				JSON_HEX_TAG | JSON_HEX_AMP
			) . ';',
			'before'
		);
		wp_register_style( EDITOR, plugins_url( 'editor/blocks.css', FILE ), array(), VERSION );
		foreach ( WIDGETS as $widget ) {
			register_block_type(
				dirname( FILE ) . '/blocks/' . $widget,
				array(
					'attributes'      => block_attributes( $widget ),
					'render_callback' => __NAMESPACE__ . '\render_block',
				)
			);
		}
	}
);

/**
 * A block as readers get it. An empty one, which nobody gave an address, is nothing.
 *
 * @param array  $attributes Those of the comment; ours stand in the markup.
 * @param string $content    The markup.
 * @return string
 */
function render_block( $attributes, $content ) {
	$said = read_placeholder( $content );
	if ( empty( $said['src'] ) ) {
		return '';
	}
	preg_match( '#^\s*(<figure\b[^>]*>)(.*)</figure>\s*$#is', $content, $parts );
	if ( ! $parts ) {
		return $content;
	}
	$table = table_for( $said['widget'], $said, $parts[2] );
	if ( in_excerpt() ) {
		return excerpt_of( $table );
	}
	$figure = $parts[1] . $table . '</figure>';
	return empty( $said['room'] ) || is_feed() ? $figure : with_room( $figure, $said['room'] );
}
