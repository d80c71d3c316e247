package org.chancery.desk.page;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Optional;
import org.chancery.answers.Inquiry;
import org.chancery.model.Entity;
import org.chancery.register.Findings;
import org.chancery.register.finding.Finding;
import org.chancery.register.finding.Kind;

/** Makes the pages on which people review what does not fit, and what was ruled. */
public final class Reviews {
  private static final int LAST_RULINGS = 8;

  private final Inquiry inquiry;
  private final Checks checks;
  private final Pin pin;

  /** Pages by what an inquiry knows. */
  public Reviews(Inquiry inquiry, Checks checks, Pin pin) {
    this.inquiry = inquiry;
    this.checks = checks;
    this.pin = pin;
  }

  /** All that does not fit, the gravest first. */
  public List<Finding> all() {
    return checks.all(inquiry, pin);
  }

  /**
   * The findings about an entity, or of a kind, or all.
   *
   * @param number of the page, from 1
   */
  public FindingsPage page(Optional<Entity> about, Optional<Kind> kind, int number) {
    Findings findings = checks.of(inquiry.view());
    List<Finding> all = about.map(it -> checks.about(it.id(), inquiry, pin)).orElseGet(this::all);
    List<Finding> wanted =
        all.stream().filter(it -> kind.isEmpty() || it.kind() == kind.get()).toList();
    return new FindingsPage(
        about.orElse(null),
        kind.orElse(null),
        wanted.size(),
        wanted.stream()
            .skip((number - 1L) * FindingsPage.SIZE)
            .limit(FindingsPage.SIZE)
            .map(finding -> new FindingsPage.Open(finding, findings.testimonies(finding)))
            .toList(),
        number,
        wanted.stream().collect(groupingBy(Finding::gravity, counting())),
        Rulings.lastFirst(inquiry).stream().limit(LAST_RULINGS).toList());
  }

  /** Every ruling, the last first. */
  public RulingsPage rulings() {
    return new RulingsPage(Rulings.lastFirst(inquiry));
  }
}
