int phananh_vips_start(void);
