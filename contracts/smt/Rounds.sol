// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Round, Sponsor} from "src/types/RoundTypes.sol";

/// A round in any state that its functions can bring it to, with their text.
abstract contract AnyRound {
    error MatchingRounds_UnknownRound(uint32 round);

    mapping(uint32 id => Round) internal _rounds;
    mapping(uint32 id => mapping(address sponsor => Sponsor)) internal _sponsors;

    // from src/core/MatchingRounds.sol: reclaimable, _known
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
        _rounds[1].unusedTo = address(0);
        _sponsors[1][address(1)].funded = a;
        _sponsors[1][address(1)].reclaimed = 0;
        _sponsors[1][address(2)].funded = b;
        _sponsors[1][address(2)].reclaimed = 0;
        assert(reclaimable(1, address(1)) + reclaimable(1, address(2)) <= uint256(pool) - claimed + recovered);
    }
}
