// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// Somebody copies a lab's terms out of the mempool to list the campaign first, under the same id, and to be paid.
contract SquattedCampaignTest is Attack {
    function test_M4_AnIdIsItsLabsAlone() public {
        Terms memory terms = usdcTerms();
        bytes32 id = campaigns.campaignId(terms);
        bytes memory create = abi.encodeCall(ICampaigns.create, (terms));
        refused(stranger, create, abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, stranger));

        Terms memory copy = abi.decode(abi.encode(terms), (Terms));
        (copy.lab, copy.payout) = (stranger, stranger);
        assertNotEq(list(copy), id, "another campaign");
        bytes memory unknown = abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, id);
        refused(ada, abi.encodeCall(ICampaigns.donate, (id, 1e6)), unknown);

        assertEq(list(terms), id);
        give(id, ada, 100 * USD);
        pass(id);
        campaigns.withdraw(id);
        assertEq(usdc.balanceOf(payout), 40 * USD);
        assertEq(usdc.balanceOf(stranger), 0);
    }
}
