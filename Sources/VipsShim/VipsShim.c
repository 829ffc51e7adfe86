#include "VipsShim.h"
#include <vips/vips.h>
int phananh_vips_start(void) { return VIPS_INIT("media-worker"); }
