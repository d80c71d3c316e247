package org.chancery.register.entry;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.model.Attribution;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;

/**
 * Where a claim comes from in the end: the last link of the chain by which it reached the reader.
 *
 * <p>Ten outlets that repeat one ministry's press release, one agency or one speaker are one origin
 * and not ten witnesses; and so is the ministry's own page.
 */
public final class Origin {

  /** What the full names of states have before the short one: "the People's Republic of China". */
  private static final Pattern STYLE =
      Pattern.compile(
          "\\b(?:(?:people s |islamic |federal |arab |socialist )*republic"
              + "|kingdom|principality|sultanate) of (?=the |\\p{L})");

  private Origin() {}

  /**
   * The origin of a claim, in a form in which two can be compared.
   *
   * @param chain the claim's attribution, outermost first
   * @param publisher who published the text first, of which the claim's dispatch may be a copy;
   *     stands for a chain that has no link but the outlet itself
   */
  public static String of(List<Attribution> chain, String publisher) {
    return switch (chain.getLast()) {
      case Attribution.Speaker(var speaker) -> of(speaker);
      // Of one fact a press release and a statement of one issuer are one witness.
      case Attribution.Document(_, var issuer) -> of(issuer);
      case Attribution.Source(var source) -> named(chain.size() == 1 ? publisher : source);
    };
  }

  /** Bodies publish under their own names, so names compare them with outlets. */
  private static String of(Entity entity) {
    return entity.kind() == EntityKind.ORGANISATION ? named(entity.name()) : entity.id();
  }

  private static String named(String name) {
    String folded = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
    return "name:" + STYLE.matcher(folded).replaceAll("").replaceAll("\\bthe ", "");
  }
}
