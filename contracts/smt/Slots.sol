// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Slots} from "src/libraries/Slots.sol";
import {Donor} from "src/types/CampaignTypes.sol";

/// A donor's slot holds what was stored.
contract ASlotHoldsWhatWasStored {
    using Slots for Donor;

    Donor private slot;

    function claim(Donor memory donor) external {
        slot.store(donor);
        assert(slot.amount == donor.amount && slot.counted == donor.counted && slot.role == donor.role);
    }
}
