package moxie.question;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A sieve may let too much through, never too little. */
class PairsTest {
    private static final String LETTERS = "abABzZ .-?？题选一。éÉΩω\u212A\n";

    @Test
    void a_word_that_stands_in_a_text_is_never_sifted_out() {
        Random random = new Random(31);
        for (int round = 0; round < 20000; round++) {
            String text = letters(random, random.nextInt(60));
            String lower = text.toLowerCase(Locale.ROOT);
            String word = letters(random, 1 + random.nextInt(3)).toLowerCase(Locale.ROOT);
            if (lower.contains(word)) {
                assertTrue(new Pairs(text).may(word), "round " + round + ": <" + text + "> <" + word + ">");
            }
        }
    }

    @Test
    void most_words_that_do_not_stand_there_are() {
        Pairs pairs = new Pairs("Attention weighs the values by how alike query and key are");
        assertFalse(pairs.may("mnemonic"));
        assertFalse(pairs.may("口诀"));
        assertTrue(pairs.may("attention"));
    }

    private static String letters(Random random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return out.toString();
    }
}
