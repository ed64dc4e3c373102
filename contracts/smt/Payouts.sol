// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {TallyMath} from "src/libraries/TallyMath.sol";

/// Q4: two matches never take more than the pool.
contract MatchesStayWithinThePool {
    function claim(uint96 pool, uint176 sum, uint128 v, uint128 w) external pure {
        require(uint256(v) + w <= sum);
        assert(TallyMath.payout(pool, 18, sum, v) + TallyMath.payout(pool, 18, sum, w) <= pool);
    }
}

/// Q4: a pin that is allowed never lowers what another campaign gets.
contract APinNeverLowersAnotherMatch {
    function claim(uint96 rest, uint96 cap, uint176 sum, uint128 v, uint128 w) external pure {
        require(cap != 0 && cap <= rest && uint256(v) + w <= sum);
        require(TallyMath.payout(rest, 18, sum, w) >= cap);
        assert(TallyMath.payout(rest - cap, 18, sum - w, v) >= TallyMath.payout(rest, 18, sum, v));
    }
}

/// Q4: the cap of a pin that is allowed is there.
contract APinIsPaidFor {
    function claim(uint96 rest, uint96 cap, uint176 sum, uint128 w) external pure {
        require(cap != 0 && w <= sum);
        require(TallyMath.payout(rest, 18, sum, w) >= cap);
        assert(cap <= rest);
    }
}

/// Q5: a gift never lowers its own campaign's match, so its preview does not underflow.
contract AGiftNeverLowersItsMatch {
    function claim(uint96 pool, uint176 sum, uint128 w, uint128 rise) external pure {
        require(w <= sum && uint256(w) + rise <= type(uint128).max);
        uint256 before = TallyMath.payout(pool, 18, sum, w);
        assert(TallyMath.payout(pool, 18, uint256(sum) + rise, uint256(w) + rise) >= before);
    }
}
