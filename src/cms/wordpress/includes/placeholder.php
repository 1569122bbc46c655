<?php
/**
 * The placeholder: a figure around a table. The script puts the widget into it, and the table stays where it does not.
 *
 * @package ReportWidgets
 */

namespace ReportWidgets;

defined( 'ABSPATH' ) || exit;

/** Finds a table as it stands in a text. */
const A_TABLE = '#<table\b.*</table>#is';

/**
 * A placeholder.
 *
 * @param string   $widget     One of WIDGETS.
 * @param string[] $attributes Of the element, by name.
 * @param string   $inside     HTML that may be shown: what readers see without the widget.
 * @return string
 */
function placeholder( $widget, array $attributes, $inside ) {
	$html = '<figure class="wp-block-report-widgets-' . esc_attr( $widget ) . '" data-report-widget="' . esc_attr( $widget ) . '"';
	foreach ( $attributes as $name => $value ) {
		$html .= sprintf( ' data-%s="%s"', esc_attr( $name ), esc_attr( $value ) );
	}
	return $html . '>' . $inside . '</figure>';
}

/**
 * What a placeholder in a text says.
 *
 * @param string $html One placeholder.
 * @return string[] Attributes of the element by name, and `widget`; empty where it is none.
 */
function read_placeholder( $html ) {
	$tags = new \WP_HTML_Tag_Processor( $html );
	while ( $tags->next_tag() ) {
		$widget = $tags->get_attribute( 'data-report-widget' );
		if ( ! is_string( $widget ) || ! in_array( $widget, WIDGETS, true ) ) {
			continue;
		}
		$found = array( 'widget' => $widget );
		foreach ( array_merge( choices( $widget ), array( 'room' ) ) as $name ) {
			$value = $tags->get_attribute( 'data-' . $name );
			if ( null !== $value ) {
				$found[ $name ] = true === $value ? '' : $value;
			}
		}
		return $found;
	}
	return array();
}

/**
 * Keeps the room that the widget will take, so that the text below stays where it is. Authors may not write such a style
 * themselves; this one is made of lengths alone.
 *
 * @param string $html A placeholder.
 * @param string $room A CSS length.
 * @return string
 */
function with_room( $html, $room ) {
	if ( ! preg_match( '/^(?:calc|clamp|cqi|rem|em|[\d\s.,+*()-])+$/', $room ) || strlen( $room ) > 4000 ) {
		return $html;
	}
	$tags  = new \WP_HTML_Tag_Processor( $html );
	$align = '';
	if ( $tags->next_tag() ) {
		// the margin is the widget's own, which the figure has from the start
		$tags->set_attribute( 'style', 'margin:1.5rem 0;min-height:' . $room );
		$tags->remove_attribute( 'data-room' );
		// themes look for it on what stands in the article itself
		$align = preg_match( '/\balign(?:wide|full)\b/', (string) $tags->get_attribute( 'class' ), $found ) ? ' class="' . $found[0] . '"' : '';
	}
	return '<div' . $align . ' style="container-type:inline-size;contain-intrinsic-inline-size:min(30rem,80vw)">' . $tags->get_updated_html() . '</div>';
}
