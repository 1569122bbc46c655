<?php
/**
 * The table of a widget, for those who get no script: from the post, or from the folder that the report lies in.
 *
 * @package ReportWidgets
 */

namespace ReportWidgets;

defined( 'ABSPATH' ) || exit;

/** What the names of our transients begin with. */
const CACHED = 'report_widgets_';

/** Bytes that a table may have, and seconds that a reader may have to wait for it. */
const MAX_BYTES = 262144;
const MAX_WAIT  = 5;

/**
 * Leaves of a text what tables are made of.
 *
 * @param string $html From elsewhere.
 * @return string
 */
function clean_table( $html ) {
	$plain = array(
		'lang' => true,
		'dir'  => true,
	);
	$cell  = $plain + array(
		'scope'   => true,
		'colspan' => true,
		'rowspan' => true,
		'align'   => true,
		'valign'  => true,
	);
	return wp_kses(
		$html,
		array(
			'table'   => $plain,
			'caption' => $plain,
			'thead'   => $plain,
			'tbody'   => $plain,
			'tfoot'   => $plain,
			'tr'      => $cell,
			'th'      => $cell,
			'td'      => $cell,
			'strong'  => $plain,
			'em'      => $plain,
			'small'   => $plain,
			'br'      => array(),
			'a'       => array(
				'href' => true,
				'rel'  => true,
			),
		),
		array( 'http', 'https' )
	);
}

/**
 * Where the table of a report lies: the folder that `report-widgets site` makes has one for each widget and language.
 *
 * @param string $widget One of WIDGETS.
 * @param string $src    Address of the report.
 * @param string $lang   Language, such as `ur-PK`.
 * @return string Empty where the report lies elsewhere.
 */
function table_address( $widget, $src, $lang ) {
	if ( ! preg_match( '#^(https?://[^?\#]+/)report\.json(?:\?[^\#]*)?$#i', $src, $found ) ) {
		return '';
	}
	$language = strtolower( (string) strtok( $lang, '-_' ) );
	return $found[1] . 'static/' . $widget . '.' . ( in_array( $language, LANGUAGES, true ) ? $language : LANGUAGES[0] ) . '.table.html';
}

/**
 * Fetches the table of a report, and remembers it for ten minutes; that there is none, for five.
 *
 * @param string $widget One of WIDGETS.
 * @param string $src    Address of the report.
 * @param string $lang   Language.
 * @return string HTML, or nothing.
 */
function fetched_table( $widget, $src, $lang ) {
	$address = table_address( $widget, $src, $lang );
	if ( '' === $address ) {
		return '';
	}
	$key    = CACHED . md5( $address );
	$cached = get_transient( $key );
	if ( is_string( $cached ) ) {
		return $cached;
	}
	$answer = wp_safe_remote_get(
		$address,
		array(
			'timeout'             => MAX_WAIT,
			'redirection'         => 3,
			'limit_response_size' => MAX_BYTES,
		)
	);
	$body   = 200 === wp_remote_retrieve_response_code( $answer ) ? wp_remote_retrieve_body( $answer ) : '';
	$table  = strlen( $body ) < MAX_BYTES && preg_match( A_TABLE, $body, $found ) ? clean_table( $found[0] ) : '';
	set_transient( $key, $table, '' === $table ? 5 * MINUTE_IN_SECONDS : 10 * MINUTE_IN_SECONDS );
	return $table;
}

/**
 * The language that a widget has where nobody chose one: the site's.
 *
 * @return string Such as `en`.
 */
function site_lang() {
	return strtok( get_locale(), '_' );
}

/**
 * What readers see without the script: the table that is stored, that of the report's folder, one row made of flat
 * attributes, or a sentence that leads to the article.
 *
 * @param string   $widget     One of WIDGETS.
 * @param string[] $attributes Of the element, by name.
 * @param string   $stored     HTML that may be shown.
 * @return string
 */
function table_for( $widget, array $attributes, $stored ) {
	if ( '' !== trim( $stored ) ) {
		return $stored;
	}
	$attributes += array(
		'src'  => '',
		'lang' => site_lang(),
	);
	$table       = isset( $attributes['value'] ) ? flat_table( $attributes ) : fetched_table( $widget, $attributes['src'], $attributes['lang'] );
	if ( '' !== $table || ! is_feed() ) {
		return $table;
	}
	/* translators: %s: title of the article */
	$text = sprintf( __( 'The figures are in the article: %s', 'report-widgets' ), get_the_title() );
	return '<p><a href="' . esc_url( get_permalink() ) . '">' . esc_html( $text ) . '</a></p>';
}

/**
 * A number with as many digits behind the point as it has, three at most: of one below 1 the first three that say
 * something, as the widget writes it.
 *
 * @param float $number What stands in an attribute.
 * @return string In the notation of the site's language.
 */
function plain_number( $number ) {
	$size = abs( $number );
	$most = $size > 0 && $size < 1 ? 2 - (int) floor( log10( $size ) ) : 3;
	$text = rtrim( number_format( $size, min( $most, 20 ), '.', '' ), '0' );
	return number_format_i18n( $number, strlen( (string) substr( (string) strrchr( $text, '.' ), 1 ) ) );
}

/**
 * A figure that stands in attributes alone.
 *
 * @param string[] $attributes Of the element, by name.
 * @return string
 */
function flat_table( array $attributes ) {
	$attributes += array_fill_keys( array_merge( FLAT, array( 'label' ) ), '' );
	$qualifiers  = array(
		/* translators: %s: a number */
		'about' => __( 'about %s', 'report-widgets' ),
		/* translators: %s: a number */
		'over'  => __( 'over %s', 'report-widgets' ),
		/* translators: %s: a number */
		'under' => __( 'under %s', 'report-widgets' ),
	);
	$kinds       = array(
		'estimate' => __( 'Estimate', 'report-widgets' ),
		'claim'    => __( 'Claim', 'report-widgets' ),
	);
	$amount      = static function ( $value ) use ( $attributes ) {
		return trim( ( is_numeric( $value ) ? plain_number( (float) $value ) : $value ) . ' ' . $attributes['unit'] );
	};
	$value       = $amount( $attributes['value'] );
	$qualifier   = $attributes['qualifier'];
	$value       = isset( $qualifiers[ $qualifier ] ) ? sprintf( $qualifiers[ $qualifier ], $value ) : $value;
	$label       = $attributes['label'];
	if ( isset( $kinds[ $attributes['kind'] ] ) ) {
		$label = trim( $label . ' (' . $kinds[ $attributes['kind'] ] . ')' );
	}
	$rows = array( array( $label, $value ) );
	if ( '' !== $attributes['target'] ) {
		$rows[] = array( __( 'Target', 'report-widgets' ), $amount( $attributes['target'] ) );
	}
	$body = '';
	foreach ( $rows as $row ) {
		$body .= '<tr><th scope="row">' . esc_html( $row[0] ) . '</th><td>' . esc_html( $row[1] ) . '</td></tr>';
	}
	$foot = array( $attributes['period'], $attributes['note'] );
	if ( '' !== $attributes['source'] ) {
		/* translators: %s: name of a source */
		$foot[] = sprintf( __( 'Source: %s', 'report-widgets' ), $attributes['source'] );
	}
	if ( '' !== $attributes['as-of'] ) {
		/* translators: %s: a day */
		$foot[] = sprintf( __( 'as of %s', 'report-widgets' ), $attributes['as-of'] );
	}
	$foot = implode( ' · ', array_filter( $foot ) );
	return '<table><tbody>' . $body . '</tbody>' . ( '' === $foot ? '' : '<tfoot><tr><td colspan="2">' . esc_html( $foot ) . '</td></tr></tfoot>' ) . '</table>';
}
