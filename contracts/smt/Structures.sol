// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donor} from "src/interfaces/ICampaigns.sol";
import {Attesters} from "src/libraries/Attesters.sol";
import {Slots} from "src/libraries/Slots.sol";

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

/// A donor's slot holds what was stored.
contract ASlotHoldsWhatWasStored {
    using Slots for Donor;

    Donor private slot;

    function claim(Donor memory d) external {
        slot.store(d);
        assert(slot.amount == d.amount && slot.counted == d.counted && slot.role == d.role);
    }
}
