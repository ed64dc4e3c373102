// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {TallyMath} from "src/libraries/TallyMath.sol";

/// Q1: what a gift adds to W is the difference of w.
contract RiseIsTheDifferenceOfWeights {
    function claim(uint64 sum, uint64 before, uint64 afterwards, uint96 squares) external pure {
        require(before <= sum && before <= afterwards);
        require(uint256(before) * before <= squares && squares <= uint256(sum) * sum);
        uint256 newSum = uint256(sum) + afterwards - before;
        uint256 newSquares = uint256(squares) + uint256(afterwards) * afterwards - uint256(before) * before;
        uint256 w = TallyMath.weight(sum, squares);
        assert(TallyMath.weight(newSum, newSquares) == w + TallyMath.rise(sum, before, afterwards));
    }
}

/// Q3: a donor alone earns nothing.
contract OneDonorAloneHasNoWeight {
    function claim(uint64 root) external pure {
        assert(TallyMath.weight(root, uint256(root) * root) == 0);
    }
}

/// Q2: a larger gift never counts less.
contract CountIsMonotone {
    function claim(uint96 less, uint96 more, uint8 decimals, uint16 weight) external pure {
        require(less <= more && decimals <= 18 && weight <= 10_000);
        assert(TallyMath.count(less, decimals, weight) <= TallyMath.count(more, decimals, weight));
    }
}

/// Within what a campaign takes, counted fits its 96 bits and is never more than what was given.
contract CountedFitsAndIsAtMostWhatWasGiven {
    function claim(uint96 amount, uint8 decimals, uint16 weight) external pure {
        require(decimals <= 18 && weight <= 10_000);
        uint256 normalised = TallyMath.normalise(amount, decimals);
        require(normalised <= type(uint96).max);
        assert(TallyMath.count(amount, decimals, weight) <= normalised);
    }
}

/// Q2: two gifts never count more than the one that is their sum, and at most one unit of 1e-18 less.
contract SplittingAGiftGainsNothing {
    function claim(uint96 a, uint96 b, uint16 weight) external pure {
        require(weight <= 10_000);
        uint256 split = TallyMath.count(a, 18, weight) + TallyMath.count(b, 18, weight);
        uint256 whole = TallyMath.count(uint256(a) + b, 18, weight);
        assert(split <= whole && whole <= split + 1);
    }
}

/// S grows by a root of at most 48 bits, and w stays below 2^128.
contract WeightFitsItsBits {
    function claim(uint64 sum, uint96 squares) external pure {
        require(squares <= uint256(sum) * sum);
        assert(TallyMath.weight(sum, squares) < 1 << 128);
    }
}

/// Q8: more counted never gives a smaller root.
contract RootIsMonotone {
    function claim(uint96 less, uint96 more, uint88 minimum) external pure {
        require(less <= more);
        assert(TallyMath.root(less, minimum) <= TallyMath.root(more, minimum));
    }
}

/// The root of 96 bits fits 48, so that S of 64 bits takes 65,536 of the largest donors.
contract RootFitsFortyEightBits {
    function claim(uint96 counted, uint88 minimum) external pure {
        assert(TallyMath.root(counted, minimum) < 1 << 48);
    }
}
