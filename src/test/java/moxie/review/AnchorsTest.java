package moxie.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Identities survive what people do to their notes. Synthetic outlines, so that the truth is known. */
class AnchorsTest {
    private static final String[] ZH = ("梯度 下降 学习率 损失 函数 正则 注意力 权重 矩阵 归一化 样本 均值 方差 收敛 速度 训练 验证 测试 "
                    + "过拟合 网络 层数 激活 编码 解码 向量 检索 生成 提示 微调 参数 冻结 分布 概率 采样 温度 缓存 批量 数据 增强 标签 噪声")
            .split(" ");
    private static final String[] EN =
            ("gradient descent learning rate loss function weight matrix attention head layer norm batch mean "
                            + "variance converge training validation overfit network depth activation encoder decoder vector retrieval "
                            + "prompt tuning frozen distribution probability sampling temperature cache data augment label noise token")
                    .split(" ");
    private static final String[] LABELS = {"作用", "原因", "缺点", "Pros", "Cons", "Example"};

    /** A line of an outline that remembers which line it was. */
    private static final class Line {
        final int truth;
        String text;
        final List<Line> below = new ArrayList<>();
        String edit = "none";

        Line(int truth, String text) {
            this.truth = truth;
            this.text = text;
        }
    }

    private final Random random;
    private int made;

    AnchorsTest() {
        this.random = new Random(20261125);
    }

    private String words(int least, int most) {
        boolean zh = random.nextBoolean();
        int count = least + random.nextInt(most - least + 1);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String[] from = zh ? ZH : EN;
            out.append(i > 0 && !zh ? " " : "").append(from[random.nextInt(from.length)]);
            if (random.nextInt(9) == 0) {
                out.append(zh ? "" : " ").append(1 + random.nextInt(64));
            }
        }
        return out.toString();
    }

    private Line note(int topics) {
        Line root = new Line(made++, "note " + words(2, 3));
        for (int t = 0; t < topics; t++) {
            Line topic = new Line(made++, words(2, 4));
            root.below.add(topic);
            List<String> labels = new ArrayList<>(List.of(LABELS));
            java.util.Collections.shuffle(labels, random);
            for (int b = 0; b < 3 + random.nextInt(3); b++) {
                boolean label = random.nextInt(3) == 0;
                Line bullet = new Line(made++, label ? labels.get(b % labels.size()) : words(4, 9));
                topic.below.add(bullet);
                for (int c = 0; label && c < 1 + random.nextInt(3); c++) {
                    bullet.below.add(new Line(made++, words(4, 9)));
                }
            }
        }
        return root;
    }

    private static void places(Line line, String file, String path, int parent, List<Place> out, List<Line> lines) {
        int self = out.size();
        out.add(new Place(file + "#" + self, file, path, line.text, parent));
        lines.add(line);
        for (Line below : line.below) {
            places(below, file, path + "\u001f" + line.text, self, out, lines);
        }
    }

    private void edit(Line line) {
        if (line.text.length() < 8) {
            return;
        }
        int kind = random.nextInt(4);
        String[] words = line.text.split(" ");
        int at = random.nextInt(line.text.length());
        switch (kind) {
            case 0 -> {
                line.edit = "typo";
                line.text = line.text.substring(0, at)
                        + (random.nextBoolean() ? "x" : "")
                        + line.text.substring(Math.min(line.text.length(), at + 1));
            }
            case 1 -> {
                line.edit = "swap";
                if (words.length > 2) {
                    words[random.nextInt(words.length)] = EN[random.nextInt(EN.length)];
                    line.text = String.join(" ", words);
                } else {
                    int cut = random.nextInt(line.text.length() - 3);
                    line.text =
                            line.text.substring(0, cut) + ZH[random.nextInt(ZH.length)] + line.text.substring(cut + 2);
                }
            }
            case 2 -> {
                line.edit = "longer";
                line.text = line.text + "，" + words(1, 3);
            }
            default -> {
                line.edit = "marks";
                line.text = "**" + line.text.replace(" ", "  ") + "**。";
            }
        }
    }

    private void editAll(Line line, int percent) {
        for (Line below : line.below) {
            if (random.nextInt(100) < percent) {
                edit(below);
            }
            editAll(below, percent);
        }
        if (line.below.size() > 2 && random.nextInt(100) < percent) {
            int i = random.nextInt(line.below.size() - 1);
            java.util.Collections.swap(line.below, i, i + 1);
        }
        if (line.below.size() > 1 && random.nextInt(100) < percent / 6) {
            line.below.add(random.nextInt(line.below.size()), new Line(-1, words(4, 9)));
        }
        if (line.below.size() > 3 && random.nextInt(100) < percent / 6) {
            line.below.remove(random.nextInt(line.below.size()));
        }
    }

    @Test
    void edits_swaps_moves_and_renames_keep_identities_and_new_lines_get_new_ones() {
        Map<String, int[]> kept = new HashMap<>();
        int survivors = 0;
        int wrong = 0;
        int inherited = 0;
        int fresh = 0;
        for (int round = 0; round < 20; round++) {
            List<Line> notes = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                notes.add(note(12));
            }
            List<Place> before = new ArrayList<>();
            List<Line> linesBefore = new ArrayList<>();
            for (int n = 0; n < notes.size(); n++) {
                places(notes.get(n), "n" + n + ".md", "", -1, before, linesBefore);
            }
            Anchors.Found first = Anchors.find(List.of(), List.of(), before);
            Map<Integer, String> truth = new HashMap<>();
            for (int i = 0; i < before.size(); i++) {
                truth.put(
                        linesBefore.get(i).truth, first.ids().get(before.get(i).node()));
            }
            int percent = round % 2 == 0 ? 5 : 30;
            notes.forEach(note -> editAll(note, percent));
            Line moved = notes.get(0).below.remove(3);
            mark(moved);
            notes.get(1).below.add(5, moved);
            List<Place> after = new ArrayList<>();
            List<Line> linesAfter = new ArrayList<>();
            for (int n = 0; n < notes.size(); n++) {
                places(notes.get(n), (n == 2 ? "renamed" : "n" + n) + ".md", "", -1, after, linesAfter);
            }
            Anchors.Found second = Anchors.find(first.changed(), first.changed(), after);
            Map<String, Integer> owner = new HashMap<>();
            truth.forEach((line, id) -> owner.put(id, line));
            for (int i = 0; i < after.size(); i++) {
                Line line = linesAfter.get(i);
                String id = second.ids().get(after.get(i).node());
                Integer was = owner.get(id);
                if (line.truth < 0) {
                    fresh++;
                    inherited += was == null ? 0 : 1;
                } else {
                    survivors++;
                    int[] count = kept.computeIfAbsent(line.edit, k -> new int[2]);
                    count[1]++;
                    count[0] += was != null && was == line.truth ? 1 : 0;
                    wrong += was != null && was != line.truth ? 1 : 0;
                }
            }
        }
        StringBuilder report = new StringBuilder("of " + survivors + " survivors " + wrong + " wrong, of " + fresh
                + " new " + inherited + " inherited;");
        kept.forEach((edit, count) -> report.append(" ")
                .append(edit)
                .append(" ")
                .append(count[0])
                .append("/")
                .append(count[1]));
        assertTrue(share(kept, "typo") >= 0.95, report.toString());
        assertTrue(share(kept, "swap") >= 0.90, report.toString());
        assertTrue(share(kept, "longer") >= 0.95, report.toString());
        assertTrue(share(kept, "marks") >= 0.97, report.toString());
        assertTrue(share(kept, "moved") >= 0.97, report.toString());
        assertTrue(share(kept, "none") >= 0.99, report.toString());
        assertTrue(wrong <= survivors / 10_000 + 1, report.toString());
        assertEquals(0, inherited, report.toString());
    }

    @Test
    void a_topic_under_another_title_in_a_renamed_note_is_known_by_what_stands_under_it() {
        List<Anchor> known = Anchors.find(List.of(), List.of(), outline("a.md", "死锁的条件", "互斥", "占有并等待", "不可剥夺"))
                .changed();
        List<Place> now = outline("os.md", "死锁产生的四个条件", "互斥", "占有并等待", "不可剥夺");
        Anchors.Found found = Anchors.find(known, known, now);
        assertEquals(known.get(1).id(), found.ids().get(now.get(1).node()));
        assertTrue(found.decisions().stream().anyMatch(d -> d.fate() == Anchors.Fate.EDITED));
    }

    @Test
    void a_changed_number_keeps_its_place_and_is_told() {
        List<Anchor> known = Anchors.find(
                        List.of(), List.of(), outline("a.md", "Adam", "lr is 1e-3", "beta1 is 0.9", "eps"))
                .changed();
        Anchors.Found found = Anchors.find(known, known, outline("a.md", "Adam", "lr is 1e-4", "beta1 is 0.9", "eps"));
        assertEquals(1, found.decisions().size());
        assertTrue(found.decisions().get(0).numbers());
        assertEquals(known.get(2).id(), found.decisions().get(0).now().id());
    }

    @Test
    void what_is_gone_is_told_once_and_known_again_when_it_returns() {
        List<Place> whole = outline("a.md", "Topic", "first point of all", "second point of all");
        List<Anchor> known =
                new ArrayList<>(Anchors.find(List.of(), List.of(), whole).changed());
        List<Place> less = outline("a.md", "Topic", "first point of all");
        Anchors.Found gone = Anchors.find(known, known, less);
        assertEquals(
                List.of(Anchors.Fate.GONE),
                gone.decisions().stream().map(Anchors.Decision::fate).toList());
        Map<String, Anchor> store = new java.util.LinkedHashMap<>();
        known.forEach(anchor -> store.put(anchor.id(), anchor));
        gone.changed().forEach(anchor -> store.put(anchor.id(), anchor));
        assertEquals(
                List.of(),
                Anchors.find(List.copyOf(store.values()), List.copyOf(store.values()), less)
                        .decisions());
        Anchors.Found back = Anchors.find(List.copyOf(store.values()), List.copyOf(store.values()), whole);
        assertEquals(
                Anchors.find(List.of(), List.of(), whole).ids().get("a.md#3"),
                back.ids().get("a.md#3"));
    }

    private static List<Place> outline(String file, String title, String... points) {
        List<Place> out = new ArrayList<>();
        out.add(new Place(file + "#0", file, "", "Notes", -1));
        out.add(new Place(file + "#1", file, "Notes", title, 0));
        for (String point : points) {
            out.add(new Place(file + "#" + out.size(), file, "Notes › " + title, point, 1));
        }
        return out;
    }

    private static void mark(Line line) {
        if (line.edit.equals("none")) {
            line.edit = "moved";
        }
        line.below.forEach(AnchorsTest::mark);
    }

    private static double share(Map<String, int[]> kept, String edit) {
        int[] count = kept.getOrDefault(edit, new int[] {0, 0});
        return count[1] == 0 ? 0 : count[0] / (double) count[1];
    }
}
