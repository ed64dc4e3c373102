// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// Q16: whatever is posted in the review and vetoed in its time, a day for pins later is not after the latest seal.
contract ASealIsNeverLaterThanTheLatest {
    uint256 internal constant SETTLING_PERIOD = 1 days;

    // from src/core/RoundRules.sol: _latestSealAt

    function claim(uint32 end, uint32 reviewPeriod, uint32 postedAt, uint40 vetoedAt) external pure {
        require(postedAt < uint256(end) + reviewPeriod && uint256(end) + 2 * uint256(reviewPeriod) <= type(uint32).max);
        require(vetoedAt < uint256(postedAt) + reviewPeriod);
        uint256 reviewedAt = uint256(end) + reviewPeriod;
        uint256 known = reviewedAt < vetoedAt ? vetoedAt : reviewedAt;
        assert(known + SETTLING_PERIOD <= _latestSealAt(end, reviewPeriod, address(1)));
        assert(reviewedAt + SETTLING_PERIOD == _latestSealAt(end, reviewPeriod, address(0)));
    }
}
