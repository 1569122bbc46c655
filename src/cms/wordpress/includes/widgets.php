<?php
/**
 * What widgets there are, and what they can be told: the one list that blocks, shortcode and allow-list are made of.
 *
 * @package ReportWidgets
 */

namespace ReportWidgets;

defined( 'ABSPATH' ) || exit;

const WIDGETS = array( 'export-gauge', 'subscriber-counter', 'top-seven-list' );

/** What editors choose for a widget that shows a report. */
const CHOICES = array( 'src', 'lang', 'label', 'heading-level', 'digits', 'grouping', 'refresh', 'motion' );

/** What only one widget knows. */
const OWN_CHOICES = array(
	'export-gauge'       => array( 'form', 'meter' ),
	'subscriber-counter' => array(),
	'top-seven-list'     => array( 'ranked', 'order' ),
);

/** A figure without a report. */
const FLAT = array( 'value', 'target', 'record', 'unit', 'period', 'target-period', 'record-period', 'source', 'source-url', 'as-of', 'kind', 'qualifier', 'rounded-to', 'note' );

/** Those that are there or not, without a value. */
const SWITCHES = array( 'meter', 'ranked' );

/** The languages that the widgets speak; they fall back to the first. */
const LANGUAGES = array( 'en', 'ur' );

/**
 * The choices for a widget, as the element's attributes have them.
 *
 * @param string $widget One of WIDGETS.
 * @return string[]
 */
function choices( $widget ) {
	return array_merge( CHOICES, OWN_CHOICES[ $widget ] );
}

/**
 * The name of an attribute in a block: `heading-level` is `headingLevel` there.
 *
 * @param string $name Of the element's attribute.
 * @return string
 */
function camel( $name ) {
	return lcfirst( str_replace( '-', '', ucwords( $name, '-' ) ) );
}
