<?php
/**
 * The settings page: one address.
 *
 * @package ReportWidgets
 */

namespace ReportWidgets;

defined( 'ABSPATH' ) || exit;

/** Name of the option, and of the page. */
const OPTION = 'report_widgets_src';
const PAGE   = 'report-widgets';

/**
 * The address of the report that a widget shows where nobody chose another.
 *
 * @return string Empty where there is none.
 */
function default_src() {
	$src = get_option( OPTION, '' );
	return is_string( $src ) ? $src : '';
}

/**
 * An http(s) address, or nothing.
 *
 * @param mixed $value As it was sent.
 * @return string
 */
function clean_src( $value ) {
	$src = is_string( $value ) ? trim( $value ) : '';
	if ( '' === $src ) {
		return '';
	}
	$clean = esc_url_raw( $src, array( 'http', 'https' ) );
	if ( '' === $clean || ! preg_match( '#^https?://[^/]#i', $src ) ) {
		// the function is the back end's, and the option may be set from elsewhere
		if ( function_exists( 'add_settings_error' ) ) {
			add_settings_error( OPTION, 'address', __( 'The address has to begin with https:// or http://. The one before was kept.', 'report-widgets' ) );
		}
		return default_src();
	}
	return $clean;
}

add_action(
	'admin_init',
	static function () {
		register_setting(
			PAGE,
			OPTION,
			array(
				'type'              => 'string',
				'sanitize_callback' => __NAMESPACE__ . '\clean_src',
				'default'           => '',
			)
		);
		add_settings_section( 'report', '', '__return_null', PAGE );
		add_settings_field( OPTION, __( 'Address of the report', 'report-widgets' ), __NAMESPACE__ . '\src_field', PAGE, 'report', array( 'label_for' => OPTION ) );
	}
);

add_action(
	'admin_menu',
	static function () {
		add_options_page( __( 'Report widgets', 'report-widgets' ), __( 'Report widgets', 'report-widgets' ), 'manage_options', PAGE, __NAMESPACE__ . '\settings_page' );
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( FILE ),
	static function ( $links ) {
		if ( current_user_can( 'manage_options' ) ) {
			$href = admin_url( 'options-general.php?page=' . PAGE );
			array_unshift( $links, '<a href="' . esc_url( $href ) . '">' . esc_html__( 'Settings', 'report-widgets' ) . '</a>' );
		}
		return $links;
	}
);

/** Prints the field. */
function src_field() {
	printf(
		'<input type="url" id="%1$s" name="%1$s" value="%2$s" class="large-text code" dir="ltr" placeholder="https://cdn.example/widgets/report-id/report.json" aria-describedby="%1$s-help">',
		esc_attr( OPTION ),
		esc_attr( default_src() )
	);
	printf(
		'<p class="description" id="%s-help">%s</p>',
		esc_attr( OPTION ),
		esc_html__( 'New blocks begin with it, and shortcodes without an address show it. The host has to send Access-Control-Allow-Origin, else readers’ browsers may not read the report.', 'report-widgets' )
	);
}

/** Prints the page. */
function settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1><form action="options.php" method="post">';
	settings_fields( PAGE );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form><h2>' . esc_html__( 'In an article', 'report-widgets' ) . '</h2>';
	echo '<p>' . esc_html__( 'Insert one of the blocks, or where there are no blocks a shortcode:', 'report-widgets' ) . '</p>';
	foreach ( WIDGETS as $widget ) {
		echo '<p><code dir="ltr">' . esc_html( sprintf( '[%s widget="%s"]', SHORTCODE, $widget ) ) . '</code></p>';
	}
	echo '</div>';
}
