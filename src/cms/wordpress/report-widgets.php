<?php
/**
 * Plugin Name:       Report widgets
 * Description:       Blocks and a shortcode that show the figures of a year-end report, each with its period, source and as-of date.
 * Version:           @VERSION@
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       report-widgets
 * Domain Path:       /languages
 *
 * @package ReportWidgets
 */

namespace ReportWidgets;

defined( 'ABSPATH' ) || exit;

const VERSION = '@VERSION@';
const FILE    = __FILE__;

require __DIR__ . '/includes/widgets.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/table.php';
require __DIR__ . '/includes/placeholder.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/tags.php';
require __DIR__ . '/includes/feed.php';

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'report-widgets', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	},
	0
);
