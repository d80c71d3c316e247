package org.chancery.desk.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.chancery.desk.page.DispatchPage.Paragraph;
import org.chancery.desk.page.DispatchPage.Stretch;
import org.chancery.model.Claim;
import org.chancery.model.Dispatch;
import org.chancery.model.Evidence;
import org.chancery.model.Passage;

/** A text cut at every offset where the evidence of some claim begins or ends. */
final class MarkedText {
  private final Dispatch dispatch;
  private final List<Claim> claims;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final Map<String, Integer> first = new HashMap<>();
  private int count;

  MarkedText(Dispatch dispatch, List<Claim> claims) {
    this.dispatch = dispatch;
    this.claims = claims;
    cut();
  }

  /** The lines of the text that are not empty. */
  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** Number of the stretch in which the evidence of a claim begins. */
  int first(Claim claim) {
    return first.getOrDefault(claim.id(), 1);
  }

  private void cut() {
    String text = dispatch.text();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      if (!text.substring(from, to).isBlank()) {
        paragraphs.add(new Paragraph(role(from), stretches(from, to)));
      }
      from = to + 1;
    }
  }

  private String role(int offset) {
    return dispatch.passages().stream()
        .filter(passage -> passage.from() <= offset && offset < passage.to())
        .map(Passage::role)
        .findFirst()
        .orElse(Passage.Role.NOISE)
        .name()
        .toLowerCase(Locale.ROOT);
  }

  private List<Stretch> stretches(int from, int to) {
    TreeSet<Integer> borders = new TreeSet<>(List.of(from, to));
    claims.stream()
        .flatMap(claim -> claim.evidence().stream())
        .flatMap(evidence -> List.of(evidence.from(), evidence.to()).stream())
        .filter(border -> border > from && border < to)
        .forEach(borders::add);
    List<Stretch> stretches = new ArrayList<>();
    for (int border : borders.headSet(to)) {
      int next = borders.higher(border);
      List<String> saying = saying(border);
      int number = ++count;
      saying.forEach(claim -> first.putIfAbsent(claim, number));
      stretches.add(new Stretch(number, dispatch.text().substring(border, next), saying));
    }
    return stretches;
  }

  private List<String> saying(int offset) {
    return claims.stream()
        .filter(claim -> claim.evidence().stream().anyMatch(it -> covers(it, offset)))
        .sorted(Comparator.comparingInt((Claim claim) -> length(claim)))
        .map(Claim::id)
        .toList();
  }

  private static boolean covers(Evidence evidence, int offset) {
    return evidence.from() <= offset && offset < evidence.to();
  }

  private static int length(Claim claim) {
    return claim.evidence().stream().mapToInt(it -> it.to() - it.from()).sum();
  }
}
