package moxie.export;

import java.util.Base64;
import java.util.Locale;

/**
 * A picture as it is printed: the bytes of its file.
 *
 * @param type {@code image/png} or {@code image/jpeg}
 * @param width pixels; positive
 * @param height pixels; positive
 */
@SuppressWarnings("ArrayRecordComponent") // goes straight to a file; nobody compares it
record Image(String alternative, String type, byte[] bytes, int width, int height) {
    /** Pixels of a picture that fill an inch where there is room. */
    private static final double DENSITY = 144;

    private static final double WIDEST = 120;

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A name for its file among those of one text: {@code picture-1.png}. */
    String file(int index) {
        return "picture-" + (index + 1) + (type.equals("image/png") ? ".png" : ".jpg");
    }

    /**
     * The picture as an element of a sheet, a paragraph to itself.
     *
     * @param highest mm it may take
     * @param unnamed what stands for the alternative where the note gives none
     */
    String element(double highest, String unnamed) {
        double mm = 25.4 / DENSITY;
        double scale = Math.min(1, Math.min(WIDEST / (width * mm), highest / (height * mm)));
        return String.format(
                Locale.ROOT,
                "<p class=\"picture\"><img alt=\"%s\" src=\"data:%s;base64,%s\" style=\"width:%.2fmm;height:%.2fmm\" />"
                        + "</p>\n",
                Html.attribute(alternative.isBlank() ? unnamed : alternative),
                type,
                base64(),
                width * mm * scale,
                height * mm * scale);
    }
}
