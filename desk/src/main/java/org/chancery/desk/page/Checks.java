package org.chancery.desk.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.answers.Inquiry;
import org.chancery.register.Findings;
import org.chancery.register.Register;
import org.chancery.register.View;
import org.chancery.register.finding.Finding;

/**
 * What does not fit. To find it takes longer than anything else that pages show, so what was found
 * is kept until the register hears something new. May be used by several threads at once.
 */
public final class Checks {
  private final Register register;
  private final Reference reference;
  private final Cache<Key, List<Finding>> found =
      Caffeine.newBuilder().maximumSize(500).expireAfterAccess(Duration.ofHours(1)).build();

  private record Key(Optional<String> about, LocalDate on, Optional<Instant> known, long inputs) {}

  /** Checks of a register by what else the desk knows. */
  public Checks(Register register, Reference reference) {
    this.register = register;
    this.reference = reference;
  }

  /** All that does not fit, the gravest first. */
  public List<Finding> all(Inquiry inquiry, Pin pin) {
    return kept(Optional.empty(), inquiry, pin, findings -> findings.all(pin.on()));
  }

  /** What does not fit with an entity, the gravest first. */
  public List<Finding> about(String entity, Inquiry inquiry, Pin pin) {
    return kept(Optional.of(entity), inquiry, pin, findings -> findings.about(entity, pin.on()));
  }

  /** The findings of a view, to be asked for their claims. */
  Findings of(View view) {
    return view.findings(reference.statutes(), reference.observers());
  }

  private interface Search {
    List<Finding> in(Findings findings);
  }

  private List<Finding> kept(Optional<String> about, Inquiry inquiry, Pin pin, Search search) {
    Key key = new Key(about, pin.on(), Optional.ofNullable(pin.known()), register.inputs());
    return found.get(key, _ -> search.in(of(inquiry.view())));
  }
}
