// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donor} from "src/interfaces/ICampaigns.sol";
import {Slots} from "src/libraries/Slots.sol";

/// A donor's slot holds what was stored.
contract ASlotHoldsWhatWasStored {
    using Slots for Donor;

    Donor private slot;

    function claim(Donor memory d) external {
        slot.store(d);
        assert(slot.amount == d.amount && slot.counted == d.counted && slot.role == d.role);
    }
}
