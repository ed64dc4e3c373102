// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {Attack} from "../support/Attack.sol";
import {MintableToken} from "../support/Tokens.sol";

/// @notice Keeps 1% of every transfer from the moment its issuer says so, as the large stablecoins could.
contract LateFeeToken is MintableToken {
    bool private _takesFee;

    function takeFees() external {
        _takesFee = true;
    }

    function _update(address from, address to, uint256 value) internal override {
        uint256 fee = _takesFee && from != address(0) ? value / 100 : 0;
        super._update(from, to, value - fee);
        if (fee != 0) super._update(from, address(0), fee);
    }
}

/// What went wrong: a gift in a token with a fee was announced and counted by its nominal amount, more than had
/// arrived. Here: what arrives is measured, and anything but the declared amount is refused (M6).
contract NominalAmountBookedTest is Attack {
    LateFeeToken private token;
    bytes32 private id;
    uint32 private round;
    bytes private short = abi.encodeWithSelector(Tokens.Tokens_WrongAmountReceived.selector, 100, 99);

    /// A round in the token, funded with 100, with a member that Ada and Bao gave 100 each before the fee began.
    function setUp() public override {
        super.setUp();
        token = new LateFeeToken();
        RoundTerms memory terms = roundTerms();
        terms.token = address(token);
        round = openRound(terms);
        fund(round, sponsor, 100);
        id = member(round);
        give(id, ada, 100);
        give(id, bao, 100);
        token.takeFees();
    }

    function test_M6_NoGiftIsBookedByItsNominalAmount() public {
        provide(address(token), chidi, address(campaigns), 100);
        Donation[] memory gifts = gifts2(gift(id, 40), gift(id, 60));
        refused(chidi, abi.encodeCall(ICampaigns.donate, (id, 100)), short);
        refused(chidi, abi.encodeCall(ICampaigns.donateMany, (gifts)), short);
        refused(chidi, abi.encodeCall(ICampaigns.donateFor, (gifts, ada, 0)), short);
        assertEq(campaigns.tallyOf(id).total, 200);
        assertEq(campaigns.donorOf(id, chidi).amount, 0);
        assertEq(token.balanceOf(address(campaigns)), 200, "everybody can be paid");
    }

    function test_M6_NoPoolIsBookedByItsNominalAmount() public {
        provide(address(token), ada, address(rounds), 100);
        bytes32 termsHash = rounds.roundOf(round).termsHash;
        refusedByRounds(ada, abi.encodeCall(IMatchingRounds.fund, (round, termsHash, ada, 100)), short);
        assertEq(rounds.roundOf(round).pool, 100);
    }

    /// A match of which less would arrive is refused as well; the sponsors keep it.
    function test_M6_NoMatchIsBookedByItsNominalAmount() public {
        seal(round);
        uint256 due = preview.matchOf(round, id);
        assertEq(due, 100);
        refusedByRounds(stranger, abi.encodeCall(IMatchingRounds.claimMatch, (round, id)), short);
        assertEq(campaigns.tallyOf(id).total, 200);
        assertEq(rounds.roundOf(round).claimed, 0);
    }

    /// What was given before is paid whole; the fee is between the token and the account that is paid.
    function test_M6_ALateFeeLeavesNobodyUnpaid() public {
        cancel(id);
        assertEq(campaigns.refund(id, ada), 100);
        assertEq(campaigns.refund(id, bao), 100);
        assertEq(token.balanceOf(ada), 99);
        assertEq(token.balanceOf(bao), 99);
        assertEq(token.balanceOf(address(campaigns)), 0);
    }
}
