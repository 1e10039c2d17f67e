package moxie.note;

/** {@code - 1. first}: the number belongs to the bullet's own list, not to a list of one item inside the bullet. */
final class NumberedBullets implements Repair {
    /** The form of a line whose number stood in a bullet: it stays at the level of the bullets around it. */
    static final int BULLET = 9;

    @Override
    public void apply(Lines lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.text(i)) {
                continue;
            }
            String line = lines.get(i);
            int at = Line.start(line);
            Marker bullet = Marker.at(line, at);
            if (bullet == null || bullet.ordered() || bullet.end() >= line.length()) {
                continue;
            }
            int text = bullet.end();
            while (text < line.length() && Line.isSpace(line.charAt(text))) {
                text++;
            }
            Marker number = Marker.at(line, text);
            if (number != null
                    && number.ordered()
                    && number.end() < line.length()
                    && !PseudoLists.goesOn(line, text, number)) {
                lines.set(i, line.substring(0, at) + line.substring(text));
                lines.rank(i, BULLET);
                lines.repaired("numbered-bullet", i);
            }
        }
    }
}
