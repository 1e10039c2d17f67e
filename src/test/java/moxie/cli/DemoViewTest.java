package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import moxie.demo.Demo;
import moxie.demo.Demos;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.text.Columns;
import org.junit.jupiter.api.Test;

/** What every demo owes its reader, whatever the width, the colours, the language and the knobs. */
class DemoViewTest {
    private static List<String> lines(
            Demos.Entry entry, Map<String, String> given, Locale locale, Palette palette, int width) {
        Messages words = Messages.of(locale);
        Demo demo = entry.open();
        Report report = demo.run(Knobs.of(demo.knobs(), given, words.chinese()));
        List<String> all = new ArrayList<>();
        new DemoView(words, palette, false, width, 3)
                .parts(entry.name(), report)
                .forEach(all::addAll);
        return all;
    }

    private static String plain(String line) {
        return line.replaceAll("\u001B\\[[0-9;]*m", "");
    }

    @Test
    void every_demo_fits_its_width_in_both_languages_and_all_colours() {
        for (Demos.Entry entry : Demos.ALL) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                for (Palette palette : Palette.values()) {
                    for (int width : new int[] {40, 60, 80}) {
                        for (String line : lines(entry, Map.of(), locale, palette, width)) {
                            assertTrue(
                                    Columns.of(plain(line)) <= width,
                                    entry.name() + " " + locale + " " + width + ": " + plain(line));
                        }
                    }
                }
            }
        }
    }

    @Test
    void colour_never_carries_what_the_characters_do_not() {
        for (Demos.Entry entry : Demos.ALL) {
            for (String line : lines(entry, Map.of(), Locale.ENGLISH, Palette.TRUECOLOR, 80)) {
                assertFalse(plain(line).contains("\u001B"), entry.name());
            }
        }
    }

    @Test
    void every_demo_says_its_insight_and_shows_no_number_that_is_none() {
        for (Demos.Entry entry : Demos.ALL) {
            String all = String.join("\n", lines(entry, Map.of(), Locale.ENGLISH, Palette.NONE, 80));
            assertTrue(all.contains("▶ "), entry.name() + " has no insight");
            assertFalse(all.contains("NaN"), entry.name() + " shows NaN");
            assertFalse(all.contains("demo."), entry.name() + " shows a key: " + all);
        }
    }

    /** Options to try, knobs as they stand, small counts, and rounding errors need no place of their own. */
    @Test
    void every_number_of_an_insight_stands_on_the_screen_above_it() {
        Pattern number = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?(?:e-?\\d+)?");
        for (Demos.Entry entry : Demos.ALL) {
            List<String> all = lines(entry, Map.of(), Locale.ENGLISH, Palette.NONE, 80);
            String text = String.join("\n", all);
            String insight = text.substring(text.indexOf("▶ ")).replaceAll("--[a-z]+ \\d+", "");
            List<String> shown = new ArrayList<>();
            entry.open().knobs().forEach(knob -> shown.add(knob.otherwise()));
            number.matcher(text.substring(0, text.indexOf("▶ "))).results().forEach(m -> shown.add(m.group()));
            number.matcher(insight)
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .forEach(said -> {
                        double value = Double.parseDouble(said);
                        boolean count = value == Math.rint(value) && value < 10;
                        assertTrue(
                                count || value < 1e-12 || shown.contains(said),
                                entry.name() + ": " + said + "\n" + text);
                    });
        }
    }

    @Test
    void knobs_at_the_ends_of_their_ranges_give_a_report_or_a_clear_failure() {
        for (Demos.Entry entry : Demos.ALL) {
            for (Knob knob : entry.open().knobs()) {
                for (String value : ends(knob)) {
                    try {
                        Map<String, String> given = new HashMap<>(Map.of(knob.name(), value));
                        List<String> all = lines(entry, given, Locale.ENGLISH, Palette.NONE, 80);
                        boolean asked = knob.name().equals("policy") && value.equals("neginf");
                        String text = String.join("\n", all);
                        String numbers = text.substring(0, text.indexOf("▶ "));
                        assertTrue(asked || !numbers.contains("NaN"), entry.name() + " --" + knob.name() + " " + value);
                    } catch (Failure failure) {
                        assertEquals(2, failure.exit(), entry.name() + " --" + knob.name() + " " + value);
                    }
                }
            }
        }
    }

    /** The least value, and the greatest one that is not large for its own sake. */
    private static List<String> ends(Knob knob) {
        return switch (knob.kind()) {
            case WHOLE -> List.of(Long.toString((long) knob.min()), Long.toString((long) Math.min(knob.max(), 64)));
            case REAL -> List.of(Double.toString(knob.min()), Double.toString(knob.max()));
            case CHOICE -> knob.choices();
            case FLAG -> List.of("true");
            case TEXT -> List.of("", "1", "猫", "0,0", ",,", "\u001B[31m");
        };
    }

    @Test
    void every_knob_is_explained_in_both_languages() {
        for (Demos.Entry entry : Demos.ALL) {
            for (Knob knob : entry.open().knobs()) {
                assertTrue(
                        Messages.of(Locale.ENGLISH).has("help.demo." + knob.name()), entry.name() + " " + knob.name());
            }
        }
    }

    @Test
    void a_seed_gives_the_same_report_every_time() {
        for (Demos.Entry entry : Demos.ALL) {
            assertEquals(
                    lines(entry, Map.of(), Locale.ENGLISH, Palette.NONE, 80),
                    lines(entry, Map.of(), Locale.ENGLISH, Palette.NONE, 80),
                    entry.name());
        }
    }

    @Test
    void topics_find_their_demo() {
        assertEquals("mha", Demos.forTopic("多头注意力 multi-head attention").get(0).name());
        assertEquals("attention", Demos.forTopic("自注意力机制").get(0).name());
        assertEquals(
                "attention", Demos.forTopic("03 Self-attention (自注意力)").get(0).name());
        assertEquals("bn", Demos.forTopic("Batch Normalization").get(0).name());
        assertEquals("lora", Demos.forTopic("LoRA：低秩适配").get(0).name());
        assertEquals("star", Demos.forTopic("STAR 多领域").get(0).name());
        assertEquals("mask", Demos.meant("Attention mask (注意力掩码)").get(0).name());
        assertEquals(
                "scaling", Demos.meant("Why divide by $\\sqrt{d_k}$?").get(0).name());
        assertEquals("mask", Demos.meant("mask").get(0).name());
        assertEquals(List.of(), Demos.forTopic("Photosynthesis"));
        assertEquals(List.of(), Demos.forTopic("Starch and plants"));
    }
}
