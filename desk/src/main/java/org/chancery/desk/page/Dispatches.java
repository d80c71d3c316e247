package org.chancery.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.answers.Inquiry;
import org.chancery.answers.text.Phrases;
import org.chancery.model.Claim;
import org.chancery.register.DispatchInfo;
import org.chancery.register.Ruled;
import org.chancery.register.Shown;
import org.chancery.register.View;

/** Makes the pages about dispatches. */
public final class Dispatches {
  private final Inquiry inquiry;

  /** Pages by what an inquiry knows. */
  public Dispatches(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** The page about a dispatch. */
  public DispatchPage page(Shown.OfDispatch shown) {
    List<Claim> claims = shown.claims();
    MarkedText marked = new MarkedText(shown.dispatch(), claims);
    Map<String, List<Ruled>> rulings = rulings(inquiry.view());
    List<DispatchPage.Said> said = new ArrayList<>();
    for (Claim claim : claims) {
      said.add(
          new DispatchPage.Said(
              said.size() + 1,
              claim,
              DispatchPage.Said.text(claim),
              Phrases.according(claim.attribution()),
              marked.first(claim),
              rulings.getOrDefault(claim.id(), List.of())));
    }
    return DispatchPage.of(shown, marked, said);
  }

  private static Map<String, List<Ruled>> rulings(View view) {
    return view.rulings().stream()
        .filter(Ruled::stands)
        .flatMap(ruled -> Rulings.claims(ruled.ruling()).map(claim -> Map.entry(claim, ruled)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** A page of the list of dispatches, those recorded last first. */
  public DispatchesPage list(int number) {
    int skipped = (number - 1) * DispatchesPage.SIZE;
    List<DispatchInfo> found = inquiry.view().latestDispatches(DispatchesPage.SIZE + 1, skipped);
    return new DispatchesPage(
        found.stream().limit(DispatchesPage.SIZE).toList(),
        number,
        found.size() > DispatchesPage.SIZE);
  }
}
