// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Round, Sponsor} from "src/interfaces/IMatchingRounds.sol";
import {TallyMath} from "src/libraries/TallyMath.sol";

/// Q4: two matches never take more than the pool.
contract MatchesStayWithinThePool {
    function claim(uint96 pool, uint192 sum, uint128 v, uint128 w) external pure {
        require(uint256(v) + w <= sum);
        assert(TallyMath.payout(pool, 18, sum, v) + TallyMath.payout(pool, 18, sum, w) <= pool);
    }
}

/// Q4: a pin that is allowed never lowers what another campaign gets.
contract APinNeverLowersAnotherMatch {
    function claim(uint96 rest, uint96 cap, uint192 sum, uint128 v, uint128 w) external pure {
        require(cap != 0 && cap <= rest && uint256(v) + w <= sum);
        require(TallyMath.payout(rest, 18, sum, w) >= cap);
        assert(TallyMath.payout(rest - cap, 18, sum - w, v) >= TallyMath.payout(rest, 18, sum, v));
    }
}

/// Q4: the cap of a pin that is allowed is there.
contract APinIsPaidFor {
    function claim(uint96 rest, uint96 cap, uint192 sum, uint128 w) external pure {
        require(cap != 0 && w <= sum);
        require(TallyMath.payout(rest, 18, sum, w) >= cap);
        assert(cap <= rest);
    }
}

/// Q5: a gift never lowers its own campaign's match, so its preview does not underflow.
contract AGiftNeverLowersItsMatch {
    function claim(uint96 pool, uint192 sum, uint128 w, uint128 rise) external pure {
        require(w <= sum && uint256(w) + rise <= type(uint128).max);
        uint256 before = TallyMath.payout(pool, 18, sum, w);
        assert(TallyMath.payout(pool, 18, uint256(sum) + rise, uint256(w) + rise) >= before);
    }
}

/// A round in any state that its functions can bring it to, with their text.
abstract contract AnyRound {
    error MatchingRounds_UnknownRound(uint32 round);

    mapping(uint32 round => Round) internal _rounds;
    mapping(uint32 round => mapping(address sponsor => Sponsor)) internal _sponsors;

    // from src/MatchingRounds.sol: reclaimable, _known
}

/// M1: two sponsors never reclaim more than what is left of the pool.
contract SponsorsReclaimAtMostTheRest is AnyRound {
    function claim(uint96 pool, uint96 claimed, uint96 recovered, uint96 a, uint96 b) external {
        require(pool != 0 && claimed <= pool && recovered <= claimed && uint256(a) + b <= pool);
        _rounds[1].pool = pool;
        _rounds[1].operator = address(1);
        _rounds[1].claimUntil = 0;
        _rounds[1].claimed = claimed;
        _rounds[1].recovered = recovered;
        _sponsors[1][address(1)].funded = a;
        _sponsors[1][address(1)].reclaimed = 0;
        _sponsors[1][address(2)].funded = b;
        _sponsors[1][address(2)].reclaimed = 0;
        assert(reclaimable(1, address(1)) + reclaimable(1, address(2)) <= uint256(pool) - claimed + recovered);
    }
}
