// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice A worthless price for local chains and tests, with Chainlink's AggregatorV3Interface. It never changes. A
/// round is an hour; the latest is the hour of the block. `packages/local-stack` holds its creation code.
contract PriceFeed {
    uint256 private constant ROUND = 1 hours;

    uint8 public immutable decimals;
    int256 private immutable ANSWER;
    string public description;

    error PriceFeed_NoSuchRound(uint80 roundId);

    constructor(string memory description_, uint8 decimals_, int256 answer) {
        description = description_;
        decimals = decimals_;
        ANSWER = answer;
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        // casting to 'uint80' is safe because a block's time fits into 64 bits
        // forge-lint: disable-next-line(unsafe-typecast)
        return _round(uint80(block.timestamp / ROUND));
    }

    function getRoundData(uint80 roundId) external view returns (uint80, int256, uint256, uint256, uint80) {
        if (roundId > block.timestamp / ROUND) revert PriceFeed_NoSuchRound(roundId);
        return _round(roundId);
    }

    function _round(uint80 roundId) private view returns (uint80, int256, uint256, uint256, uint80) {
        uint256 hour = uint256(roundId) * ROUND;
        return (roundId, ANSWER, hour, hour, roundId);
    }
}
