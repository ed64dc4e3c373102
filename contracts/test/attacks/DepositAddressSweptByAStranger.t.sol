// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {DepositAddresses} from "src/periphery/DepositAddresses.sol";
import {Base} from "../support/Base.sol";

/// @notice Exchanges and old wallets send coin with 2,300 gas, which a proxy's delegation does not fit into. A stranger
/// sends a wei to Ada's deposit address and sweeps it, which puts code there; from then on no such
/// payment to that address could succeed.
contract DepositAddressSweptByAStrangerTest is Base {
    function test_M7_ASweptAddressStillTakesAnExchangesTransfer() public {
        DepositAddresses deposits = new DepositAddresses(campaigns);
        bytes32 id = list(termsIn(NATIVE));
        address payable box = payable(deposits.addressOf(id, ada));
        vm.deal(stranger, 1);
        vm.startPrank(stranger);
        box.transfer(1);
        deposits.sweep(id, ada);
        vm.stopPrank();
        assertGt(box.code.length, 0);

        Exchange exchange = new Exchange{value: 2 ether}();
        vm.cool(box);
        assertTrue(exchange.withdraw(box, 1 ether), "a stranger closed the address");
        assertEq(deposits.addressOf(id, ada), box);
        deposits.sweep(id, ada);
        vm.cool(box);
        assertTrue(exchange.withdraw(box, 1 ether));
        deposits.sweep(id, ada);
        assertEq(campaigns.donorOf(id, ada).amount, 2 ether + 1);
    }
}

/// @notice Pays out with the stipend alone.
contract Exchange {
    constructor() payable {}

    function withdraw(address payable to, uint256 amount) external returns (bool) {
        return to.send(amount);
    }
}
