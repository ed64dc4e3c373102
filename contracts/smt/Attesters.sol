// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Attesters} from "src/libraries/Attesters.sol";

/// A1: attesters that pass are distinct and none is the zero address.
contract AttestersAreDistinct {
    function claim(uint8 threshold, address[] calldata attesters) external pure {
        require(attesters.length == 3 && Attesters.areValid(threshold, attesters));
        assert(attesters[0] != address(0));
        assert(attesters[0] != attesters[1] && attesters[1] != attesters[2] && attesters[0] != attesters[2]);
    }
}

/// A1: a threshold that passes can be met, and not by nobody.
contract AThresholdCanBeMet {
    function claim(uint8 threshold, address[] calldata attesters) external pure {
        require(Attesters.areValid(threshold, attesters));
        assert(threshold != 0 && threshold <= attesters.length && attesters.length <= 8);
    }
}
