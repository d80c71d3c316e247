package org.chancery.desk.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.answers.EntryText;
import org.chancery.answers.text.Phrases;
import org.chancery.answers.text.Times;
import org.chancery.model.Date;
import org.chancery.model.Fact;
import org.chancery.model.Standing;
import org.chancery.model.Truth;
import org.chancery.register.Held;
import org.chancery.register.entry.Entry;
import org.chancery.register.entry.Moments;
import org.jspecify.annotations.Nullable;

/**
 * An entry as one line of a list.
 *
 * @param path of its proof
 * @param when when it began or happened, as short as can be; "" where nothing tells
 * @param truth whether it held on the day of the page; null where the list is of no day
 * @param planned whether it is only announced
 * @param support what it rests on, in few words
 * @param opposed whether some claims speak against it
 */
public record Line(
    String path,
    String when,
    List<Piece> text,
    @Nullable Truth truth,
    boolean planned,
    String support,
    boolean opposed) {

  /** An entry, whenever it held. */
  public static Line of(Entry entry) {
    return of(entry, EntryText.phrase(entry), null);
  }

  /** An entry, whose time is told beside it. */
  public static Line undated(Entry entry) {
    return of(entry, Phrases.of(entry.fact()), null);
  }

  /** An entry that held on the day of the page: on that day, nobody was a former holder yet. */
  public static Line of(Held held) {
    Entry entry = held.entry();
    Fact fact =
        entry.fact() instanceof Fact.Tenure it && it.standing() == Standing.FORMER
            ? new Fact.Tenure(
                it.holder(),
                it.office(),
                it.body(),
                it.start(),
                it.end(),
                it.length(),
                it.predecessor(),
                it.successor(),
                null,
                it.at())
            : entry.fact();
    return of(entry, Phrases.of(fact, entry.bounds()), held.truth());
  }

  private static Line of(Entry entry, String phrase, @Nullable Truth truth) {
    return new Line(
        Paths.of(entry),
        when(entry),
        Piece.of(phrase, entry.fact().entities()),
        truth,
        entry.planned(),
        EntryText.support(entry),
        entry.opposing() > 0);
  }

  private static String when(Entry entry) {
    String beginning = Times.beginning(entry.bounds());
    return beginning.isEmpty() ? Moments.of(entry.fact()).map(Times::words).orElse("") : beginning;
  }

  /** The last day on which an entry may have happened or begun; the first of all if none tells. */
  static LocalDate moment(Entry entry) {
    return Optional.ofNullable(entry.bounds().latestStart())
        .or(() -> Optional.ofNullable(entry.bounds().earliestStart()))
        .or(() -> Moments.of(entry.fact()).flatMap(Date::earliest))
        .orElse(LocalDate.MIN);
  }
}
