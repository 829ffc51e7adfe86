#include "include/Pictures.h"

#include <vips/vips.h>

int picture_start(void) {
    if (VIPS_INIT("media-worker")) return -1;
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_block_untrusted_set(TRUE);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    vips_operation_block_set("VipsForeignLoadJpeg", FALSE);
    vips_operation_block_set("VipsForeignLoadPng", FALSE);
    vips_operation_block_set("VipsForeignLoadWebp", FALSE);
    vips_operation_block_set("VipsForeignLoadHeif", FALSE);
    return 0;
}

int picture_header(const char *path, int *width, int *height) {
    vips_error_clear();
    VipsImage *header = vips_image_new_from_file(path, "access", VIPS_ACCESS_SEQUENTIAL, NULL);
    if (!header) return -1;
    *width = vips_image_get_width(header);
    *height = vips_image_get_height(header);
    g_object_unref(header);
    return 0;
}

// Takes the reference to `raw`, whatever happens.
static VipsImage *settle(VipsImage *raw) {
    VipsImage *opaque = NULL, *colours = NULL, *bytes = NULL;
    if (vips_image_hasalpha(raw)) {
        VipsArrayDouble *white = vips_array_double_newv(1, 255.0);
        int failed = vips_flatten(raw, &opaque, "background", white, NULL);
        vips_area_unref(VIPS_AREA(white));
        g_object_unref(raw);
        if (failed) return NULL;
    } else {
        opaque = raw;
    }
    int failed = vips_colourspace(opaque, &colours, VIPS_INTERPRETATION_sRGB, NULL);
    g_object_unref(opaque);
    if (failed) return NULL;
    failed = vips_cast_uchar(colours, &bytes, NULL);
    g_object_unref(colours);
    if (failed) return NULL;
    VipsImage *held = vips_image_copy_memory(bytes);
    g_object_unref(bytes);
    return held;
}

Picture *picture_open(const char *path, int side) {
    VipsImage *fitted = NULL;
    if (vips_thumbnail(path, &fitted, side, "height", side, "size", VIPS_SIZE_DOWN,
                       "export_profile", "srgb", "fail_on", VIPS_FAIL_ON_ERROR, NULL))
        return NULL;
    return settle(fitted);
}

Picture *picture_fit(Picture *picture, int side) {
    VipsImage *fitted = NULL;
    if (vips_thumbnail_image(picture, &fitted, side, "height", side, "size", VIPS_SIZE_DOWN, NULL)) return NULL;
    return settle(fitted);
}

static VipsImage *forced(VipsImage *picture, int width, int height) {
    VipsImage *scaled = NULL;
    if (vips_thumbnail_image(picture, &scaled, width, "height", height, "size", VIPS_SIZE_FORCE, NULL)) return NULL;
    return scaled;
}

Picture *picture_pixelate(Picture *picture, int left, int top, int width, int height) {
    VipsImage *part = NULL, *zoomed = NULL, *patch = NULL, *covered = NULL;
    int longer = width > height ? width : height;
    int block = (longer + 7) / 8;
    // Small parts get coarse blocks too: a number plate in sixteen-pixel letters can be read back from fine ones.
    if (block < 16) block = 16;
    if (vips_extract_area(picture, &part, left, top, width, height, NULL)) return NULL;
    VipsImage *coarse = forced(part, (width + block - 1) / block, (height + block - 1) / block);
    g_object_unref(part);
    if (!coarse) return NULL;
    int failed = vips_zoom(coarse, &zoomed, block, block, NULL);
    g_object_unref(coarse);
    if (failed) return NULL;
    failed = vips_extract_area(zoomed, &patch, 0, 0, width, height, NULL);
    g_object_unref(zoomed);
    if (failed) return NULL;
    failed = vips_insert(picture, patch, &covered, left, top, NULL);
    g_object_unref(patch);
    if (failed) return NULL;
    return settle(covered);
}

static VipsImage *forced_within(VipsImage *picture, int side) {
    int longer = picture->Xsize > picture->Ysize ? picture->Xsize : picture->Ysize;
    int width = picture->Xsize * side / longer, height = picture->Ysize * side / longer;
    return forced(picture, width < 1 ? 1 : width, height < 1 ? 1 : height);
}

Picture *picture_veil(Picture *picture) {
    VipsImage *coarse = forced_within(picture, 12);
    if (!coarse) return NULL;
    // Smoothed at a small size, where it is cheap, so that no square edge is left to see.
    VipsImage *middle = forced_within(coarse, 192), *soft = NULL;
    g_object_unref(coarse);
    if (!middle) return NULL;
    int failed = vips_gaussblur(middle, &soft, 5, NULL);
    g_object_unref(middle);
    if (failed) return NULL;
    VipsImage *wide = forced(soft, picture->Xsize, picture->Ysize);
    g_object_unref(soft);
    return wide ? settle(wide) : NULL;
}

int picture_save(Picture *picture, const char *path) {
    return vips_jpegsave(picture, path, "Q", 82, "strip", TRUE, "optimize_coding", TRUE, "interlace", TRUE, NULL);
}

int picture_difference_hash(Picture *picture, uint64_t *hash) {
    VipsImage *grey = NULL;
    VipsImage *small = forced(picture, 9, 8);
    if (!small) return -1;
    int failed = vips_colourspace(small, &grey, VIPS_INTERPRETATION_B_W, NULL);
    g_object_unref(small);
    if (failed) return -1;
    size_t size = 0;
    uint8_t *greys = vips_image_write_to_memory(grey, &size);
    g_object_unref(grey);
    if (!greys) return -1;
    uint64_t bits = 0;
    int rises = 0, falls = 0;
    if (size == 9 * 8)
        for (int row = 0; row < 8; row++)
            for (int column = 0; column < 8; column++) {
                int step = greys[row * 9 + column + 1] - greys[row * 9 + column];
                bits = bits << 1 | (step > 0);
                rises += step > 2;
                falls += step < -2;
            }
    g_free(greys);
    *hash = bits;
    if (size != 9 * 8) return -1;
    // A wall, a sky, a dark night: their bits are noise or all the same, and would be like those of every other one.
    return rises < 6 || falls < 6;
}

int picture_width(Picture *picture) { return picture->Xsize; }
int picture_height(Picture *picture) { return picture->Ysize; }
void picture_release(Picture *picture) { g_object_unref(picture); }
