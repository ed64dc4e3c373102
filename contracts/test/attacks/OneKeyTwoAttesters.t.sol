// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {UnboundAccount} from "../support/Accounts.sol";
import {Attack} from "../support/Attack.sol";
import {Digests} from "../support/Digests.sol";

/// Two of a campaign's attesters are accounts with code that belong to one key, and that do not check for which of them
/// it signed. An account that sees one signature posts it a second time, in the name of the other account.
contract OneKeyTwoAttestersTest is Attack {
    using Digests for ICampaigns;

    bytes32 private constant REASON = keccak256("reason");

    address private owner;
    address private one_;
    address private other;
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        owner = attesters[0];
        address[] memory twins = new address[](2);
        (twins[0], twins[1]) = (address(new UnboundAccount(owner)), address(new UnboundAccount(owner)));
        sort(twins);
        (one_, other) = (twins[0], twins[1]);
        Terms memory terms = usdcTerms();
        terms.attesters = twins;
        id = list(terms);
        give(id, ada, 100 * USD);
        submit(id);
    }

    function _invalid(bytes memory data) private {
        refused(stranger, data, abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, other));
    }

    /// What the owner signed for one account, in the names of both.
    function _both(bytes memory signature) private view returns (Signature[] memory both) {
        both = new Signature[](2);
        (both[0], both[1]) = (Signature(one_, signature), Signature(other, signature));
    }

    /// @custom:mutant A1-names-no-attester | src/core/Milestones.sol | number, evidence, attester)), | number,
    /// evidence, signatures[0].signer)),
    function test_A1_OneSignatureIsNotTwoApprovals() public {
        Signature[] memory both = _both(rawSignature(owner, approvalDigest(id, one_)));
        _invalid(abi.encodeCall(ICampaigns.approve, (id, 1, both)));
        campaigns.approve(id, 1, one(both[0]));
        _invalid(abi.encodeCall(ICampaigns.approve, (id, 1, one(both[1]))));
        _invalid(abi.encodeCall(ICampaigns.approve, (id, 1, both)));
        assertEq(campaigns.submissionOf(id).challengeEndsAt, 0, "one of two");
        assertEq(campaigns.submissionOf(id).approvals, 1);
    }

    function test_A1_OneSignatureIsNotTwoDenials() public {
        bytes memory signature = rawSignature(owner, campaigns.denialDigest(id, 1, one_, REASON));
        Signature[] memory both = _both(signature);
        campaigns.deny(id, 1, REASON, both[0]);
        _invalid(abi.encodeCall(ICampaigns.deny, (id, 1, REASON, both[1])));
        assertEq(campaigns.submissionOf(id).denials, 1);
        campaigns.approve(id, 1, one(Signature(other, rawSignature(owner, approvalDigest(id, other)))));
    }

    /// @custom:mutant A1-an-extension-names-no-attester | src/core/Milestones.sol | deadline, attester)), | deadline,
    /// signatures[0].signer)),
    function test_A1_OneSignatureIsNotTwoOfAnExtension() public {
        uint32 deadline = FIRST_DEADLINE + 1 days;
        Signature[] memory both = _both(rawSignature(owner, campaigns.extensionDigest(id, 0, deadline, one_)));
        _invalid(abi.encodeCall(ICampaigns.extend, (id, deadline, both)));
        bytes memory tooFew = abi.encodeWithSelector(ICampaigns.Campaigns_TooFewSignatures.selector, 2, 1);
        refused(stranger, abi.encodeCall(ICampaigns.extend, (id, deadline, one(both[0]))), tooFew);
        assertEq(campaigns.progressOf(id).cutoff, FIRST_DEADLINE + GRACE);
    }

    /// Two signatures of the owner's are two: who names two accounts of one key as attesters is answered by that key.
    function test_A1_TwoSignaturesOfOneOwnerAreTwo() public {
        Signature[] memory both = _both("");
        both[0].data = rawSignature(owner, approvalDigest(id, one_));
        both[1].data = rawSignature(owner, approvalDigest(id, other));
        campaigns.approve(id, 1, both);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, T0 + CHALLENGE);
    }
}
