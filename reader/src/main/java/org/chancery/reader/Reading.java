package org.chancery.reader;

import java.util.List;
import org.chancery.model.Claim;
import org.chancery.model.Dispatch;

/**
 * What the reader made of a dispatch.
 *
 * @param dispatch the dispatch
 * @param claims its claims, in the order of the text
 * @param dropped why some matches of rules became no claim, a sentence each
 */
public record Reading(Dispatch dispatch, List<Claim> claims, List<String> dropped) {

  public Reading {
    claims = List.copyOf(claims);
    dropped = List.copyOf(dropped);
  }
}
