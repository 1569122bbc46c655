<?php
/**
 * Leaves nothing in the database but the posts, which hold their tables.
 *
 * @package ReportWidgets
 */

namespace ReportWidgets;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Deletes the option and all transients of one site. */
function forget() {
	global $wpdb;
	delete_option( 'report_widgets_src' );
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery
	$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( '_transient_report_widgets_' ) . '%' ) );
	foreach ( $names as $name ) {
		delete_transient( substr( $name, strlen( '_transient_' ) ) );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $report_widgets_site ) {
		switch_to_blog( $report_widgets_site );
		forget();
		restore_current_blog();
	}
} else {
	forget();
}
