// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Round, Sponsor} from "src/interfaces/IMatchingRounds.sol";
import {TallyMath} from "src/libraries/TallyMath.sol";

/// A round in any state that its functions can bring it to, with their text; a token of 18 decimals.
abstract contract AnyRound {
    error MatchingRounds_UnknownRound(uint32 round);

    mapping(uint32 round => Round) internal _rounds;
    mapping(uint32 round => mapping(address sponsor => Sponsor)) internal _sponsors;

    // from src/MatchingRounds.sol: _uncapped, _capped, reclaimable, _known

    /// Writes without a pointer: what is written through one, the solver does not find again in the mapping.
    function _set(uint96 pool, uint96 cap, uint32 pinned) internal {
        require(uint256(pinned) * cap <= pool);
        _rounds[1].pool = pool;
        _rounds[1].cap = cap;
        _rounds[1].pinned = pinned;
        _rounds[1].decimals = 18;
    }
}

/// Q4: no match is above the cap.
contract NoMatchIsAboveTheCap is AnyRound {
    function claim(uint96 pool, uint96 cap, uint32 pinned, uint192 sum, uint128 w) external {
        require(cap != 0 && w <= sum);
        _set(pool, cap, pinned);
        assert(_capped(_rounds[1], sum, w) <= cap);
    }
}

/// Q4: two matches never take more than the pool.
contract MatchesStayWithinThePool is AnyRound {
    function claim(uint96 pool, uint192 sum, uint128 v, uint128 w) external {
        require(uint256(v) + w <= sum);
        _set(pool, 0, 0);
        assert(_uncapped(_rounds[1], sum, v) + _uncapped(_rounds[1], sum, w) <= pool);
    }
}

/// Q4: a pin that is allowed never lowers what another campaign gets.
contract APinNeverLowersAnotherMatch is AnyRound {
    function claim(uint96 pool, uint96 cap, uint32 pinned, uint192 sum, uint128 v, uint128 w) external {
        require(cap != 0 && uint256(v) + w <= sum && (uint256(pinned) + 1) * cap <= pool);
        _set(pool, cap, pinned);
        require(_uncapped(_rounds[1], sum, w) >= cap);
        uint256 before = _uncapped(_rounds[1], sum, v);
        _rounds[1].pinned = pinned + 1;
        assert(_uncapped(_rounds[1], sum - w, v) >= before);
    }
}

/// Q4: the cap of a pin that is allowed is there.
contract APinIsPaidFor is AnyRound {
    function claim(uint96 pool, uint96 cap, uint32 pinned, uint192 sum, uint128 w) external {
        require(cap != 0 && w <= sum);
        _set(pool, cap, pinned);
        require(_uncapped(_rounds[1], sum, w) >= cap);
        assert((uint256(pinned) + 1) * cap <= pool);
    }
}

/// Q5: a gift never lowers its own campaign's match, so its preview does not underflow.
contract AGiftNeverLowersItsMatch is AnyRound {
    function claim(uint96 pool, uint192 sum, uint128 w, uint128 rise) external {
        require(w <= sum && uint256(w) + rise <= type(uint128).max);
        _set(pool, 0, 0);
        uint256 before = _uncapped(_rounds[1], sum, w);
        assert(_uncapped(_rounds[1], uint256(sum) + rise, uint256(w) + rise) >= before);
    }
}

/// M1: two sponsors never reclaim more than what is left of the pool.
contract SponsorsReclaimAtMostTheRest is AnyRound {
    function claim(uint96 pool, uint96 claimed, uint96 recovered, uint96 a, uint96 b) external {
        require(pool != 0 && claimed <= pool && recovered <= claimed && uint256(a) + b <= pool);
        _set(pool, 0, 0);
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
