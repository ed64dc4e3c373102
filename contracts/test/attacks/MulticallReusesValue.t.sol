// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {Attack} from "../support/Attack.sol";

/// Several calls in one see the same value: one coin sent along pays for two gifts. And a call made by the contract
/// itself might be made as the contract.
contract MulticallReusesValueTest is Attack {
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        id = list(termsIn(NATIVE));
        give(id, bao, 10 ether);
    }

    function _twice(bytes memory data) private pure returns (bytes memory) {
        bytes[] memory calls = new bytes[](2);
        (calls[0], calls[1]) = (data, data);
        return abi.encodeCall(Multicall.multicall, (calls));
    }

    function test_M1_OneCoinPaysForOneGift() public {
        bytes memory gifts = _twice(abi.encodeCall(ICampaigns.donate, (id, 1 ether)));
        vm.deal(ada, 1 ether);
        vm.prank(ada);
        (bool ok,) = address(campaigns).call{value: 1 ether}(gifts);
        assertFalse(ok, "takes no value");
        refused(ada, gifts, abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 1 ether, 0));
        assertEq(campaigns.tallyOf(id).total, 10 ether);
        assertEq(ada.balance, 1 ether);
    }

    function test_M3_SeveralCallsAreTheCallersOwn() public {
        pass(id);
        cancel(id);
        bytes memory withdrawal = abi.encodeCall(ICampaigns.withdrawTo, (id, stranger));
        bytes memory unauthorized = abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, stranger);
        refused(stranger, _twice(withdrawal), unauthorized);
        bytes memory recovery = abi.encodeCall(ICampaigns.recoverMatch, (id, 1 ether));
        refused(stranger, _twice(recovery), unauthorized);
        bytes memory nothing = abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id);
        refused(stranger, _twice(abi.encodeCall(ICampaigns.refund, (id, bao))), nothing);
        assertEq(address(campaigns).balance, 10 ether, "all or nothing");
    }
}
