<?php
/**
 * Feeds get the table alone, and excerpts, which are plain text, a sentence with its source.
 *
 * @package ReportWidgets
 */

namespace ReportWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Takes from a text what only the script reads.
 *
 * @param string $html Content of a feed's entry.
 * @return string
 */
function for_feed( $html ) {
	$html = preg_replace( '#</?(?:' . implode( '|', WIDGETS ) . ')\b[^>]*>#i', '', $html );
	$tags = new \WP_HTML_Tag_Processor( $html );
	while ( $tags->next_tag() ) {
		if ( null === $tags->get_attribute( 'data-report-widget' ) ) {
			continue;
		}
		foreach ( $tags->get_attribute_names_with_prefix( 'data-' ) as $name ) {
			$tags->remove_attribute( $name );
		}
		$tags->remove_attribute( 'class' );
	}
	return $tags->get_updated_html();
}
add_filter( 'the_content_feed', __NAMESPACE__ . '\for_feed' );

/**
 * Whether an excerpt is being made of the post.
 *
 * @return bool
 */
function in_excerpt() {
	return doing_filter( 'get_the_excerpt' );
}

/**
 * What a table says in short: the sentence of its caption, and its foot with source and as-of.
 *
 * @param string $table HTML.
 * @return string Text.
 */
function excerpt_of( $table ) {
	$parts = array();
	foreach ( array( 'caption', 'tfoot' ) as $part ) {
		if ( preg_match( "#<$part\b[^>]*>(.*?)</$part>#is", $table, $found ) ) {
			// the sentence names what the title names
			$short   = preg_replace( '#<strong>.*?</strong>(?=.*\w)#is', '', $found[1] );
			$parts[] = trim( wp_strip_all_tags( preg_replace( '#<br\s*/?>#i', ' ', $short ), true ) );
		}
	}
	return esc_html( html_entity_decode( implode( ' ', array_filter( $parts ) ), ENT_QUOTES, 'UTF-8' ) ) . ' ';
}

add_filter(
	'excerpt_allowed_blocks',
	static function ( $allowed ) {
		foreach ( WIDGETS as $widget ) {
			$allowed[] = BLOCKS . $widget;
		}
		return $allowed;
	}
);

// else an excerpt drops the shortcode
add_filter(
	'strip_shortcodes_tagnames',
	static function ( $tags ) {
		return in_excerpt() ? array_diff( $tags, array( SHORTCODE ) ) : $tags;
	}
);
