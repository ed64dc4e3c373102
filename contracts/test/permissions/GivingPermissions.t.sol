// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IDepositAddresses} from "src/interfaces/IDepositAddresses.sol";
import {Cart, IDonationRouter, OperatorConsent} from "src/interfaces/IDonationRouter.sol";
import {DepositAccount} from "src/periphery/DepositAccount.sol";
import {Permissions, Role, Trial} from "../support/Permissions.sol";
import {Signatures, Way} from "../support/Routing.sol";

/// @notice Who may call what of DonationRouter, DepositAddresses and DepositAccount, and whose money moves.
contract GivingPermissions is Permissions {
    using SafeCast for uint256;

    function _routed(bytes memory data, address from) private view returns (Trial memory) {
        return moves(trial("DonationRouter", router, data), from, address(campaigns));
    }

    function _deposit(bytes memory data) private view returns (Trial memory) {
        return trial("DepositAddresses", address(deposits), data);
    }

    function _account(address account, bytes memory data) private view returns (Trial memory) {
        bytes memory refusal = unauthorized(DepositAccount.DepositAccount_Unauthorized.selector);
        return only(trial("DepositAccount", account, data), address(deposits), refusal);
    }

    /// A deposit address of Ada's for a new campaign, with 1 USD on it.
    function _sent() private returns (bytes32 id, address account) {
        id = listed();
        account = deposits.addressOf(id, ada);
        usdc.mint(account, USD);
        roles.push(Role("deposit address", account));
    }

    /// The same after its first sweep: code stands there, and another 1 USD lies there.
    function _swept() private returns (bytes32 id, address account) {
        (id, account) = _sent();
        deposits.sweep(id, ada);
        usdc.mint(account, USD);
    }

    function _unsignedBy(address donor) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IDonationRouter.DonationRouter_InvalidSignature.selector, donor);
    }

    // DonationRouter

    function test_M9_AnyoneBringsAPermit2Cart() public {
        Cart memory cart = adasCart();
        Signatures memory s = readied(Way.Permit2, cart);
        bytes memory data = abi.encodeCall(IDonationRouter.donateWithPermit2, (cart, s.permit2));
        attempt(noted(_routed(data, ada), "with the donor's signature"));
    }

    function test_M9_AnyoneBringsAnAuthorizedCart() public {
        Cart memory cart = adasCart();
        Signatures memory s = readied(Way.Authorization, cart);
        bytes memory data = abi.encodeCall(IDonationRouter.donateWithAuthorization, (cart, s.authorization));
        attempt(noted(_routed(data, ada), "with the donor's signature"));
    }

    function test_M9_AnyoneBringsAPermittedCart() public {
        Cart memory cart = adasCart();
        Signatures memory s = readied(Way.Permit, cart);
        bytes memory data = abi.encodeCall(IDonationRouter.donateWithPermit, (cart, s.permit, s.cart));
        attempt(noted(_routed(data, ada), "with the donor's signatures"));
    }

    function test_M9_OnlyTheDonorBringsAPermittedCartUnsigned() public {
        Cart memory cart = adasCart();
        Signatures memory s = readied(Way.Permit, cart);
        bytes memory data = abi.encodeCall(IDonationRouter.donateWithPermit, (cart, s.permit, ""));
        attempt(noted(only(_routed(data, ada), ada, _unsignedBy(ada)), "cart unsigned"));
    }

    function test_M9_AnyoneBringsASignedCart() public {
        Cart memory cart = adasCart();
        Signatures memory s = readied(Way.Signed, cart);
        bytes memory data = abi.encodeCall(IDonationRouter.donateSigned, (cart, s.cart));
        attempt(noted(_routed(data, ada), "with the donor's signature"));
    }

    function test_M9_OnlyTheDonorBringsACartUnsigned() public {
        Cart memory cart = adasCart();
        readied(Way.Signed, cart);
        bytes memory data = abi.encodeCall(IDonationRouter.donateSigned, (cart, ""));
        attempt(noted(only(_routed(data, ada), ada, _unsignedBy(ada)), "unsigned"));
    }

    function test_M9_OnlyThePayerSpendsItsAllowanceForAnother() public {
        Cart memory cart = adasCart();
        cart.payer = sponsor;
        Signatures memory s = readied(Way.Signed, cart);
        bytes memory data = abi.encodeCall(IDonationRouter.donateSigned, (cart, s.cart));
        bytes memory refusal = abi.encodeWithSelector(IDonationRouter.DonationRouter_WrongPayer.selector, sponsor);
        attempt(noted(only(_routed(data, sponsor), sponsor, refusal), "with a sponsor as payer"));
    }

    function test_M9_AnyoneCancelsItsOwnNonce() public {
        attempt(trial("DonationRouter", router, abi.encodeCall(IDonationRouter.cancelNonce, (NONCE))));
    }

    function test_Q8_AnyoneBringsASignedConsent() public {
        OperatorConsent memory consent =
            OperatorConsent(address(campaigns), ada, receiver, T0 + 1 days, NONCE, T0 + 1 hours);
        bytes memory signature = sign(ada, consentDigest(consent));
        bytes memory data = abi.encodeCall(IDonationRouter.setOperatorSigned, (consent, signature));
        attempt(noted(trial("DonationRouter", router, data), "with the donor's signature"));
    }

    // DepositAddresses

    function test_M3_AnyoneSweepsIntoAnOpenCampaign() public {
        (bytes32 id, address account) = _sent();
        bytes memory data = abi.encodeCall(IDepositAddresses.sweep, (id, ada));
        attempt(noted(moves(_deposit(data), account, address(campaigns)), "before the close"));
    }

    function test_M3_AnyoneSweepsToTheBeneficiaryAfterTheClose() public {
        (bytes32 id, address account) = _sent();
        vm.warp(CLOSES);
        bytes memory data = abi.encodeCall(IDepositAddresses.sweep, (id, ada));
        attempt(noted(moves(_deposit(data), account, ada), "from the close on"));
    }

    function test_M3_AnyoneSweepsAnotherTokenToTheBeneficiary() public {
        bytes32 id = list(termsIn(address(dai)));
        address account = deposits.addressOf(id, ada);
        usdc.mint(account, USD);
        roles.push(Role("deposit address", account));
        bytes memory data = abi.encodeCall(IDepositAddresses.sweepToken, (id, ada, address(usdc)));
        attempt(noted(moves(_deposit(data), account, ada), "a token that the campaign does not take"));
    }

    function test_M3_OnlyTheBeneficiaryNamesAReceiver() public {
        (bytes32 id, address account) = _sent();
        vm.warp(CLOSES);
        bytes memory refusal = abi.encodeWithSelector(
            IDepositAddresses.DepositAddresses_NothingToSweep.selector, id, CALLER, address(usdc)
        );
        bytes memory data = abi.encodeCall(IDepositAddresses.sweepTo, (id, address(usdc), receiver));
        attempt(noted(moves(only(_deposit(data), ada, refusal), account, receiver), "from the close on"));
    }

    // DepositAccount

    function test_M3_OnlyDepositAddressesMakesAnAccountGive() public {
        (bytes32 id, address account) = _swept();
        bytes memory data = abi.encodeCall(DepositAccount.give, (id, ada, address(usdc), USD.toUint96()));
        attempt(moves(_account(account, data), account, address(campaigns)));
    }

    function test_M3_OnlyDepositAddressesMakesAnAccountPay() public {
        (, address account) = _swept();
        bytes memory data = abi.encodeCall(DepositAccount.pay, (address(usdc), ada, USD));
        attempt(moves(_account(account, data), account, ada));
    }

    function test_M3_AnyoneSendsNativeCoinToAnAccount() public {
        (, address account) = _swept();
        Trial memory t = moves(trial("DepositAccount", account, ""), CALLER, account);
        t.value = 1 ether;
        attempt(t);
    }
}
