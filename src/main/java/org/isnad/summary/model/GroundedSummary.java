package org.isnad.summary.model;

import java.util.List;

/** Claims that all passed {@link ClaimCheck}, in the order of what they cite. */
public record GroundedSummary(List<Claim> claims) {

    public GroundedSummary {
        claims = List.copyOf(claims);
    }
}
