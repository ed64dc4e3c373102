// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds} from "src/interfaces/IMatchingRounds.sol";
import {TestToken} from "src/local/TestToken.sol";
import {Attack} from "../support/Attack.sol";

/// A lab wants a round's match on terms of its own: attesters that are its friends, or votes in a token that it prints.
contract FakeMembershipTest is Attack {
    uint32 private round;
    bytes32 private honest;

    function setUp() public override {
        super.setUp();
        round = pooled(100 * USD);
        honest = backed(round, 2, 5);
    }

    function _mismatch(Terms memory terms, string memory field, uint256 limit) private {
        bytes memory reason =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_CampaignMismatch.selector, round, field, limit);
        refused(lab, abi.encodeCall(ICampaigns.create, (terms)), reason);
    }

    function test_Q10_ARoundCampaignCannotNameItsOwnAttesters() public {
        Terms memory terms = termsFor(round);
        terms.attesters[1] = makeAddr("friend");
        sort(terms.attesters);
        uint256 theirs = uint256(rounds.roundOf(round).attestersHash);
        _mismatch(terms, "attesters", theirs);
        terms = termsFor(round);
        terms.threshold = 1;
        _mismatch(terms, "attesters", theirs);
    }

    /// Outside of the round anything goes, but then no operator, not even one that is fooled, can take it in.
    function test_P3_VotesInAPrintedTokenAreNoVotes() public {
        TestToken printed = deployToken("Printed", "USDC", 6);
        Terms memory terms = termsIn(address(printed));
        terms.round = round;
        _mismatch(terms, "token", uint160(address(usdc)));
        terms.round = 0;
        bytes32 fake = list(terms);
        give(fake, ada, 1e10 * USD);
        give(fake, bao, 1e10 * USD);
        assertEq(campaigns.weightOf(fake), 2e28);
        bytes memory reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingAdmitted.selector, round);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.admit, (round, ids(fake))), reason);
        assertEq(rounds.roundOf(round).weight, 20e18);
        seal(round);
        assertEq(rounds.claimMatch(round, honest), 20 * USD);
    }

    /// A millionth of a token of 18 decimals would weigh as much as a dollar if units were mixed.
    function test_Q12_OtherDecimalsAreRefused() public {
        Terms memory terms = termsFor(round);
        terms.token = address(dai);
        _mismatch(terms, "token", uint160(address(usdc)));
    }
}
