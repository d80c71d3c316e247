package org.chancery.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A political event as PLOVER records it: who did what to whom. It says less than a claim, and says
 * it of more kinds of doings; the two are made from the same sentences and do not know each other.
 *
 * @param type what kind of event
 * @param mode how it was done, in PLOVER's words; empty where the text leaves it open
 * @param source who acts; several where they act together
 * @param target who is acted upon
 * @param date when, or null where the sentence does not say
 * @param place where, or null where the sentence does not say
 * @param text the sentence
 */
public record Event(
    EventType type,
    String mode,
    List<Actor> source,
    List<Actor> target,
    @Nullable Date date,
    @Nullable String place,
    String text) {

  public Event {
    source = List.copyOf(source);
    target = List.copyOf(target);
  }
}
