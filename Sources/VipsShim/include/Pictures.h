// What the worker asks of libvips, whose own functions take variable arguments and cannot be called from Swift.
// A picture is always upright, in sRGB, eight bits a band, without transparency, and held in memory.
// Functions that answer int give 0 when they succeed; those that answer a picture give NULL when they fail.
#ifndef PHANANH_PICTURES_H
#define PHANANH_PICTURES_H

#include <stdint.h>

typedef struct _VipsImage Picture;

/// Starts libvips with every loader blocked but those of JPEG, PNG, WebP and HEIC.
int picture_start(void);

/// Reads the header alone: no pixel is decoded, so a decompression bomb costs nothing.
int picture_header(const char *path, int *width, int *height);

/// Decodes to fit a square of `side` pixels, never larger than the original. A torn file fails.
Picture *picture_open(const char *path, int side);
Picture *picture_fit(Picture *picture, int side);

/// Covers a rectangle, given in pixels, with at most eight blocks along its longer side.
Picture *picture_pixelate(Picture *picture, int left, int top, int width, int height);

/// Leaves of the whole picture only its broad colours.
Picture *picture_veil(Picture *picture);

/// Writes a JPEG that carries pixels and nothing else.
int picture_save(Picture *picture, const char *path);

/// Sixty-four comparisons of neighbouring greys: near pictures differ in few bits. Answers 1 for a picture of which they
/// say nothing, because it hardly rises or falls anywhere.
int picture_difference_hash(Picture *picture, uint64_t *hash);

int picture_width(Picture *picture);
int picture_height(Picture *picture);
void picture_release(Picture *picture);

#endif
