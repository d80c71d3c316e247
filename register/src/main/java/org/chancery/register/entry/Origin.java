package org.chancery.register.entry;

import java.util.List;
import java.util.Locale;
import org.chancery.model.Attribution;

/**
 * Where a claim comes from in the end: the last link of the chain by which it reached the reader.
 *
 * <p>Ten outlets that repeat one ministry's press release, one agency or one speaker are one origin
 * and not ten witnesses.
 */
public final class Origin {

  private Origin() {}

  /**
   * The origin of a claim, in a form in which two can be compared.
   *
   * @param chain the claim's attribution, outermost first
   * @param publisher who published the text first, of which the claim's dispatch may be a copy;
   *     stands for a chain that has no link but the outlet itself
   */
  public static String of(List<Attribution> chain, String publisher) {
    Attribution last = chain.getLast();
    return switch (last) {
      case Attribution.Speaker(var speaker) -> speaker.id();
      case Attribution.Document(var document, var issuer) ->
          "document:%s:%s".formatted(issuer.id(), folded(document));
      case Attribution.Source(var source) ->
          "source:" + folded(chain.size() == 1 ? publisher : source);
    };
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
  }
}
