package moxie.cli;

import moxie.demo.Report.Colours;

/** Shades for numbers, as deep as the terminal goes: 24 bits, 256 colours, 16 colours, or characters alone. */
enum Palette {
    TRUECOLOR,
    INDEXED,
    SIXTEEN,
    NONE;

    private static final String RAMP = " .:-=+*#%@";
    private static final int[][] SEQUENTIAL = {
        {28, 20, 60}, {70, 40, 120}, {170, 50, 100}, {240, 120, 50}, {250, 230, 120}
    };
    private static final int[][] DIVERGING = {
        {40, 90, 200}, {130, 170, 235}, {238, 238, 238}, {240, 160, 130}, {200, 50, 45}
    };
    private static final int[] SIXTEEN_SEQUENTIAL = {40, 44, 45, 43, 103};
    private static final int[] SIXTEEN_DIVERGING = {44, 104, 47, 101, 41};

    static Palette of(boolean color, Host host) {
        if (!color) {
            return NONE;
        }
        String deep = host.env("COLORTERM");
        if (deep.equals("truecolor") || deep.equals("24bit")) {
            return TRUECOLOR;
        }
        return host.env("TERM").contains("256") ? INDEXED : SIXTEEN;
    }

    /** Where a number lies between the ends of its scale, 0 to 1. */
    static double level(double x, Colours colours, double limit) {
        double level = colours == Colours.PROBABILITY ? x : limit == 0 ? 0.5 : (x / limit + 1) / 2;
        return Double.isNaN(level) ? 0 : Math.max(0, Math.min(1, level));
    }

    /** SGR parameters for a cell of this level: background, and a foreground that can be read on it. */
    String cell(double level, Colours colours) {
        boolean signed = colours == Colours.SIGNED;
        if (this == SIXTEEN) {
            int[] codes = signed ? SIXTEEN_DIVERGING : SIXTEEN_SEQUENTIAL;
            int step = Math.min(4, (int) (level * 5));
            boolean dark = signed ? step == 0 || step == 4 : step < 2;
            return codes[step] + (dark ? ";97" : ";30");
        }
        int[] rgb = mix(signed ? DIVERGING : SEQUENTIAL, level);
        String ink = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2] > 130 ? "30" : "97";
        return "48;" + color(rgb) + ";" + ink;
    }

    /** SGR parameters for half a cell: the upper half in the foreground. */
    String halves(double upper, double lower, Colours colours) {
        int[][] stops = colours == Colours.SIGNED ? DIVERGING : SEQUENTIAL;
        return "38;" + color(mix(stops, upper)) + ";48;" + color(mix(stops, lower));
    }

    private String color(int... rgb) {
        if (this == TRUECOLOR) {
            return "2;" + rgb[0] + ";" + rgb[1] + ";" + rgb[2];
        }
        int cube = 16 + 36 * six(rgb[0]) + 6 * six(rgb[1]) + six(rgb[2]);
        return "5;" + cube;
    }

    private static int six(int channel) {
        return channel < 48 ? 0 : channel < 115 ? 1 : (channel - 35) / 40;
    }

    private static int[] mix(int[][] stops, double level) {
        double at = level * (stops.length - 1);
        int i = Math.min(stops.length - 2, (int) at);
        double f = at - i;
        int[] rgb = new int[3];
        for (int c = 0; c < 3; c++) {
            rgb[c] = (int) Math.rint(stops[i][c] * (1 - f) + stops[i + 1][c] * f);
        }
        return rgb;
    }

    /** A character that gets denser with the level; for signed numbers with their size. */
    static char shade(double level, Colours colours) {
        double density = colours == Colours.SIGNED ? Math.abs(2 * level - 1) : level;
        return RAMP.charAt((int) Math.rint(density * (RAMP.length() - 1)));
    }
}
