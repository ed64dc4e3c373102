// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {Cart} from "src/interfaces/IDonationRouter.sol";
import {Base} from "../support/Base.sol";
import {Digests} from "../support/Digests.sol";
import {Routing} from "../support/Routing.sol";
import {Signer, Signers} from "../support/Signers.sol";

/// @notice An account that delegates to code keeps its key (EIP-7702). Where a contract asks the code first, a delegate
/// that refuses, or that knows nothing of signatures, takes the account's voice: someone who talks an attester into
/// such a delegate, by a wallet's offer of batches and free gas, takes away the denial that it can only sign.
/// forge-config: default.evm_version = "osaka"
contract VoiceOfAKeyWithCodeTest is Signers, Routing {
    using Digests for ICampaigns;

    function deployCampaigns() internal override(Base, Routing) returns (ICampaigns) {
        return Routing.deployCampaigns();
    }

    /// Two of three have approved what turns out false. One of them has no coin for a call, signs a denial, and a
    /// stranger posts it in time: the lab is not paid.
    function test_A9_ADelegateDoesNotSilenceADenial() public {
        for (uint256 i = 1; i < 4; ++i) {
            uint256 snapshot = vm.snapshotState();
            _denies(signerOf(Signer(i), "denier"));
            vm.revertToState(snapshot);
        }
    }

    function _denies(address attester) private {
        Terms memory terms = usdcTerms();
        address[] memory three = new address[](3);
        (three[0], three[1], three[2]) = (attester, attesters[1], attesters[2]);
        sort(three);
        terms.attesters = three;
        bytes32 id = list(terms);
        give(id, ada, 100 * USD);
        submit(id);
        vm.prank(attester);
        campaigns.approve(id, 1, one(unsigned(attester)));
        campaigns.approve(id, 1, one(signatureOf(id, attesters[1])));
        bytes memory denial = signatureBy(attester, campaigns.denialDigest(id, 1, attester, "false"));
        vm.prank(stranger);
        (bool ok,) = address(campaigns)
            .call(abi.encodeCall(ICampaigns.deny, (id, 1, "false", Signature({signer: attester, data: denial}))));
        vm.warp(T0 + CHALLENGE);
        (bool released,) = address(campaigns).call(abi.encodeCall(ICampaigns.release, (id)));
        if (released) campaigns.withdraw(id);
        assertEq(usdc.balanceOf(payout), 0, "paid against a denial");
        assertTrue(ok);
        assertFalse(released);
        vm.warp(FIRST_DEADLINE + GRACE);
        campaigns.refund(id, ada);
        assertEq(usdc.balanceOf(ada), 100 * USD);
    }

    /// A donor whose delegate refuses gives by signature, and what counted before still counts.
    function test_A9_ADelegateDoesNotSilenceADonor() public {
        for (uint256 i = 1; i < 4; ++i) {
            address donor = signerOf(Signer(i), "donor");
            Cart memory cart = cartOf(donor, gifts2(gift(listed(), 4 * USD), gift(listed(), 9 * USD)));
            provide(address(usdc), donor, router, 13 * USD);
            bytes memory signature = signatureBy(donor, cartDigest(cart));
            vm.prank(relayer);
            donations.donateSigned(cart, signature);
            assertBooked(cart);
        }
    }
}
