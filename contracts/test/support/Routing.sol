// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {DeployPermit2} from "permit2/test/utils/DeployPermit2.sol";
import {ISignatureTransfer} from "permit2/src/interfaces/ISignatureTransfer.sol";
import {Campaigns} from "src/core/Campaigns.sol";
import {Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Cart, IDonationRouter, OperatorConsent, SplitSignature} from "src/interfaces/IDonationRouter.sol";
import {TestToken} from "src/local/TestToken.sol";
import {DonationRouter} from "src/periphery/DonationRouter.sol";
import {Base} from "./Base.sol";

/// @notice The ways in, each with what its donor signs.
enum Way {
    Permit2,
    Authorization,
    Permit,
    Signed
}

/// @notice The donor's signatures for every way.
struct Signatures {
    bytes permit2;
    SplitSignature authorization;
    SplitSignature permit;
    bytes cart;
}

/// @notice The system with its router and the real Permit2. Digests are built here from the
/// standards' texts, sharing no code with the contracts.
abstract contract Routing is Base {
    string internal constant CART_TYPE =
        "Cart(address campaigns,address donor,address payer,address token,Donation[] donations,uint256 nonce,uint256 validAfter,uint256 deadline,bytes32 memo)";
    string internal constant DONATION_TYPE = "Donation(bytes32 campaign,uint96 amount)";
    string internal constant CONSENT_TYPE =
        "OperatorConsent(address campaigns,address donor,address operator,uint256 until,uint256 nonce,uint256 deadline)";
    string internal constant PERMITTED_TYPE = "TokenPermissions(address token,uint256 amount)";
    string internal constant PERMIT2_TYPE =
        "PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,Cart witness)";
    uint256 internal constant DEADLINE = T0 + 1 hours;
    uint256 internal constant NONCE = 7;

    ISignatureTransfer internal permit2;
    IDonationRouter internal donations;
    address internal relayer = makeAddr("relayer");

    function deployCampaigns() internal virtual override returns (ICampaigns) {
        deployRouter();
        return new Campaigns(router, resolver);
    }

    function deployRouter() internal {
        permit2 = ISignatureTransfer(new DeployPermit2().deployPermit2());
        donations = new DonationRouter(permit2);
        router = address(donations);
    }

    // carts

    function cartOf(address donor, Donation[] memory gifts) internal view returns (Cart memory cart) {
        cart.campaigns = address(campaigns);
        cart.donor = donor;
        cart.payer = donor;
        cart.token = campaigns.windowOf(gifts[0].campaign).token;
        cart.donations = gifts;
        cart.nonce = NONCE;
        cart.deadline = DEADLINE;
    }

    /// @notice Two gifts of Ada's, 4 and 9 USD, in two new campaigns.
    function adasCart() internal returns (Cart memory) {
        return cartOf(ada, gifts2(gift(listed(), 4 * USD), gift(listed(), 9 * USD)));
    }

    function copy(Cart memory cart) internal pure returns (Cart memory) {
        return abi.decode(abi.encode(cart), (Cart));
    }

    function sumOf(Cart memory cart) internal pure returns (uint256 sum) {
        for (uint256 i; i < cart.donations.length; ++i) {
            sum += cart.donations[i].amount;
        }
    }

    /// @notice Money for a way: Permit2's allowance, none for an authorization or a permit, or the router's.
    function prepare(Way way, Cart memory cart) internal {
        if (way == Way.Permit2) return provide(cart.token, cart.payer, address(permit2), sumOf(cart));
        provide(cart.token, cart.payer, router, way == Way.Signed ? sumOf(cart) : 0);
        TestToken(cart.token).mint(cart.payer, way == Way.Signed ? 0 : sumOf(cart));
    }

    function submit(Way way, Cart memory cart, Signatures memory s) internal {
        if (way == Way.Permit2) donations.donateWithPermit2(cart, s.permit2);
        else if (way == Way.Authorization) donations.donateWithAuthorization(cart, s.authorization);
        else if (way == Way.Permit) donations.donateWithPermit(cart, s.permit, s.cart);
        else donations.donateSigned(cart, s.cart);
    }

    /// @notice Ready to be submitted by the pranked account.
    function readied(Way way, Cart memory cart) internal returns (Signatures memory) {
        prepare(way, cart);
        return signAll(cart);
    }

    // signatures

    function keyOf(address account) internal returns (uint256 key) {
        address found;
        (found, key) = makeAddrAndKey(vm.getLabel(account));
        assertEq(found, account, "not an account with a name");
    }

    function consentDigest(OperatorConsent memory consent) internal view returns (bytes32) {
        bytes32 consentType = keccak256(bytes(CONSENT_TYPE));
        bytes memory who = abi.encode(consentType, consent.campaigns, consent.donor, consent.operator);
        return typed(
            _routerDomain(), keccak256(bytes.concat(who, abi.encode(consent.until, consent.nonce, consent.deadline)))
        );
    }

    function signAll(Cart memory cart) internal returns (Signatures memory) {
        return Signatures({
            permit2: sign(cart.donor, permit2Digest(cart)),
            authorization: split(cart.donor, authorizationDigest(cart)),
            permit: split(cart.payer, permitDigest(cart)),
            cart: sign(cart.donor, cartDigest(cart))
        });
    }

    function sign(address signer, bytes32 digest) internal returns (bytes memory) {
        SplitSignature memory s = split(signer, digest);
        return abi.encodePacked(s.r, s.s, s.v);
    }

    function split(address signer, bytes32 digest) internal returns (SplitSignature memory s) {
        (s.v, s.r, s.s) = vm.sign(keyOf(signer), digest);
    }

    function typed(bytes32 separator, bytes32 message) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", separator, message));
    }

    function cartHash(Cart memory cart) internal pure returns (bytes32) {
        bytes memory gifts;
        for (uint256 i; i < cart.donations.length; ++i) {
            bytes32 giftType = keccak256(bytes(DONATION_TYPE));
            bytes32 one = keccak256(abi.encode(giftType, cart.donations[i].campaign, uint256(cart.donations[i].amount)));
            gifts = bytes.concat(gifts, one);
        }
        bytes32 cartType = keccak256(bytes.concat(bytes(CART_TYPE), bytes(DONATION_TYPE)));
        bytes memory accounts = abi.encode(cartType, cart.campaigns, cart.donor, cart.payer, cart.token);
        return keccak256(
            bytes.concat(accounts, abi.encode(keccak256(gifts), cart.nonce, cart.validAfter, cart.deadline, cart.memo))
        );
    }

    function cartDigest(Cart memory cart) internal view returns (bytes32) {
        return typed(_routerDomain(), cartHash(cart));
    }

    function _routerDomain() private view returns (bytes32) {
        bytes32 domainType =
            keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        bytes32 name = keccak256("Commonweight DonationRouter");
        return keccak256(abi.encode(domainType, name, keccak256("1"), block.chainid, router));
    }

    function permit2Digest(Cart memory cart) internal view returns (bytes32) {
        bytes32 permitted = keccak256(abi.encode(keccak256(bytes(PERMITTED_TYPE)), cart.token, sumOf(cart)));
        bytes32 typeHash = keccak256(abi.encodePacked(PERMIT2_TYPE, CART_TYPE, DONATION_TYPE, PERMITTED_TYPE));
        bytes32 message = keccak256(abi.encode(typeHash, permitted, router, cart.nonce, cart.deadline, cartHash(cart)));
        return typed(permit2.DOMAIN_SEPARATOR(), message);
    }

    function authorizationDigest(Cart memory cart) internal view returns (bytes32) {
        bytes32 typeHash = keccak256(
            "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
        );
        bytes memory message =
            abi.encode(typeHash, cart.donor, router, sumOf(cart), cart.validAfter, cart.deadline, cartDigest(cart));
        return typed(TestToken(cart.token).DOMAIN_SEPARATOR(), keccak256(message));
    }

    function permitDigest(Cart memory cart) internal view returns (bytes32) {
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        TestToken token = TestToken(cart.token);
        bytes memory message =
            abi.encode(typeHash, cart.payer, router, sumOf(cart), token.nonces(cart.payer), cart.deadline);
        return typed(token.DOMAIN_SEPARATOR(), keccak256(message));
    }

    // checks

    function assertBooked(Cart memory cart) internal view {
        for (uint256 i; i < cart.donations.length; ++i) {
            Donation memory g = cart.donations[i];
            assertEq(campaigns.donorOf(g.campaign, cart.donor).amount, g.amount, "booked");
            assertEq(campaigns.donorOf(g.campaign, cart.donor).counted, uint256(g.amount) * 1e12, "counted");
        }
    }

    function assertNothingMoved(Cart memory cart) internal view {
        for (uint256 i; i < cart.donations.length; ++i) {
            assertEq(campaigns.tallyOf(cart.donations[i].campaign).total, 0, "total");
        }
        assertEq(balanceOf(cart.token, cart.payer), sumOf(cart), "payer's money");
        assertRouterEmpty(cart);
    }

    function assertRouterEmpty(Cart memory cart) internal view {
        assertEq(balanceOf(cart.token, router), 0, "router's balance");
        if (cart.token != NATIVE) {
            assertEq(TestToken(cart.token).allowance(router, cart.campaigns), 0, "router's allowance");
        }
    }
}
