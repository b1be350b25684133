package io.github.genesysdataactions.comparison;

import java.util.ArrayList;
import java.util.List;

/** What changes from one text to another, line by line, with the lines around it. */
final class LineDiff {
    /** Beyond so many lines on a side, all of the part that differs is shown as gone and come. */
    private static final int MOST_COMPARED = 500;

    private static final int MOST_SHOWN = 200;

    /** How many lines that stay are shown before and after those that do not. */
    private static final int AROUND = 3;

    private static final String STAYS = "  ";

    private LineDiff() {}

    static List<String> between(String before, String after) {
        return between(before.lines().toList(), after.lines().toList());
    }

    static List<String> between(List<String> old, List<String> now) {
        if (old.equals(now)) {
            return List.of("Only line ends differ.");
        }
        int start = 0;
        while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<String> all = new ArrayList<>();
        old.subList(0, start).forEach(line -> all.add(STAYS + line));
        compare(old.subList(start, old.size() - end), now.subList(start, now.size() - end), all);
        old.subList(old.size() - end, old.size()).forEach(line -> all.add(STAYS + line));
        List<String> lines = near(all);
        if (lines.size() > MOST_SHOWN) {
            int more = lines.size() - MOST_SHOWN;
            lines.subList(MOST_SHOWN, lines.size()).clear();
            lines.add("… and " + more + " more lines");
        }
        return lines;
    }

    /** Leaves out the lines that stay and are far from any that does not. */
    private static List<String> near(List<String> all) {
        boolean[] isShown = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).startsWith(STAYS)) {
                for (int j = Math.max(0, i - AROUND); j <= Math.min(all.size() - 1, i + AROUND); j++) {
                    isShown[j] = true;
                }
            }
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (isShown[i]) {
                lines.add(all.get(i));
            } else if (i == 0 || isShown[i - 1]) {
                lines.add("…");
            }
        }
        return lines;
    }

    private static void compare(List<String> old, List<String> now, List<String> lines) {
        if (old.size() > MOST_COMPARED || now.size() > MOST_COMPARED) {
            old.forEach(line -> lines.add("- " + line));
            now.forEach(line -> lines.add("+ " + line));
            return;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add(STAYS + old.get(i));
                i++;
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + old.get(i++));
            } else {
                lines.add("+ " + now.get(j++));
            }
        }
    }

    /** Returns how many lines both have in common from line i of the one and line j of the other on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
