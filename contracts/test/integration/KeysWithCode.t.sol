// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {ICampaigns, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {Cart, IDonationRouter, OperatorConsent, SplitSignature} from "src/interfaces/IDonationRouter.sol";
import {TestToken} from "src/local/TestToken.sol";
import {RoundVotes} from "src/periphery/RoundVotes.sol";
import {Nullifiers} from "src/personhood/Nullifiers.sol";
import {VoucherGate} from "src/personhood/VoucherGate.sol";
import {Consent, Voucher} from "src/types/PersonhoodTypes.sol";
import {Base} from "../support/Base.sol";
import {Consents} from "../support/Consents.sol";
import {Digests} from "../support/Digests.sol";
import {Routing, Signatures, Way} from "../support/Routing.sol";
import {RevertingDelegate, Signer, Signers} from "../support/Signers.sol";

/// @notice Asks an account's code first if it has any, as USDC does since its version 2.2.
contract CodeFirstToken is TestToken("Code first", "CF", 6) {
    bytes32 private constant PERMIT =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");

    function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        public
        override
    {
        bytes32 message = keccak256(abi.encode(PERMIT, owner, spender, value, _useNonce(owner), deadline));
        bool isValid = SignatureChecker.isValidSignatureNow(owner, _hashTypedDataV4(message), abi.encodePacked(r, s, v));
        require(isValid, ERC2612InvalidSigner(address(0), owner));
        _approve(owner, spender, value);
    }

    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) public override {
        bytes32 message = keccak256(
            abi.encode(RECEIVE_WITH_AUTHORIZATION_TYPEHASH, from, to, value, validAfter, validBefore, nonce)
        );
        bool isValid = SignatureChecker.isValidSignatureNow(from, _hashTypedDataV4(message), abi.encodePacked(r, s, v));
        require(isValid, ERC3009InvalidSignature());
        require(to == msg.sender, ERC20InvalidReceiver(to));
        _transferWithAuthorization(from, to, value, validAfter, validBefore, nonce);
    }
}

/// @notice Wherever this system's contracts check a signature: a key, keys with code, a Safe and a passkey all sign.
/// forge-config: default.evm_version = "osaka"
contract KeysWithCodeTest is Signers, Routing {
    using Digests for ICampaigns;

    address[] private all;

    function setUp() public override {
        super.setUp();
        address[] memory accounts = allSigners("account");
        sort(accounts);
        all = accounts;
    }

    function deployCampaigns() internal override(Base, Routing) returns (ICampaigns) {
        return Routing.deployCampaigns();
    }

    /// @dev A submission of which all six must approve.
    function _submitted() private returns (bytes32 id) {
        Terms memory terms = usdcTerms();
        (terms.attesters, terms.threshold) = (all, 6);
        id = list(terms);
        submit(id);
    }

    /// @dev The signature of another account of the matrix, which is invalid.
    function _others(uint256 index, bytes32 digest) private view returns (bytes memory) {
        return signatureBy(all[(index + 1) % SIGNERS], digest);
    }

    /// @custom:mutant A9-code-first | src/libraries/Signatures.sol | && recovered == signer | && recovered == signer &&
    /// signer.code.length == 0
    function test_A9_AllApprove() public {
        bytes32 id = _submitted();
        Signature[] memory signed = new Signature[](SIGNERS);
        for (uint256 i; i < SIGNERS; ++i) {
            bytes32 digest = approvalDigest(id, all[i]);
            signed[i] = Signature({signer: all[i], data: _others(i, digest)});
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, all[i]));
            campaigns.approve(id, 1, one(signed[i]));
            signed[i].data = signatureBy(all[i], digest);
        }
        vm.prank(stranger);
        campaigns.approve(id, 1, signed);
        assertEq(campaigns.submissionOf(id).approvals, 63);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, T0 + CHALLENGE);
    }

    function test_A9_AllDeny() public {
        bytes32 id = _submitted();
        for (uint256 i; i < SIGNERS; ++i) {
            bytes32 digest = campaigns.denialDigest(id, 1, all[i], "reason");
            Signature memory signed = Signature({signer: all[i], data: _others(i, digest)});
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, all[i]));
            campaigns.deny(id, 1, "reason", signed);
            signed.data = signatureBy(all[i], digest);
            vm.prank(stranger);
            campaigns.deny(id, 1, "reason", signed);
        }
        assertEq(campaigns.submissionOf(id).denials, 63);
    }

    function test_A9_AllExtend() public {
        bytes32 id = _submitted();
        uint32 deadline = FIRST_DEADLINE + 1 days;
        Signature[] memory signed = new Signature[](SIGNERS);
        for (uint256 i; i < SIGNERS; ++i) {
            bytes32 digest = campaigns.extensionDigest(id, 0, deadline, all[i]);
            signed[i] = Signature({signer: all[i], data: _others(i, digest)});
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, all[i]));
            campaigns.extend(id, deadline, one(signed[i]));
            signed[i].data = signatureBy(all[i], digest);
        }
        vm.prank(stranger);
        campaigns.extend(id, deadline, signed);
        assertEq(campaigns.progressOf(id).cutoff, deadline + GRACE);
    }

    /// By allowance, and after a permit that comes to nothing.
    function test_A9_AllSignCarts() public {
        for (uint256 i; i < SIGNERS * 2; ++i) {
            uint256 index = i / 2;
            Way way = i % 2 == 0 ? Way.Signed : Way.Permit;
            Cart memory cart = cartOf(all[index], gifts2(gift(listed(), 4 * USD), gift(listed(), 9 * USD)));
            cart.nonce = i;
            Signatures memory signed;
            provide(cart.token, cart.donor, router, 13 * USD);
            signed.cart = _others(index, cartDigest(cart));
            vm.expectRevert(_invalid(cart.donor));
            submit(way, cart, signed);
            signed.cart = signatureBy(cart.donor, cartDigest(cart));
            vm.prank(relayer);
            submit(way, cart, signed);
            assertBooked(cart);
        }
    }

    function test_A9_AllLetAnOperatorGive() public {
        for (uint256 i; i < SIGNERS; ++i) {
            OperatorConsent memory consent = OperatorConsent({
                campaigns: address(campaigns),
                donor: all[i],
                operator: operator,
                until: T0 + 1 days,
                nonce: NONCE,
                deadline: DEADLINE
            });
            bytes memory others = _others(i, consentDigest(consent));
            vm.expectRevert(_invalid(all[i]));
            donations.setOperatorSigned(consent, others);
            bytes memory own = signatureBy(all[i], consentDigest(consent));
            vm.prank(relayer);
            donations.setOperatorSigned(consent, own);
            assertEq(campaigns.operatorUntil(all[i], operator), T0 + 1 days);
        }
    }

    function test_A9_AllIssueVouchers() public {
        for (uint256 i; i < SIGNERS; ++i) {
            VoucherGate vouchers = new VoucherGate(all[i]);
            Voucher memory voucher = _voucherFor(ada, i);
            bytes32 digest = vouchers.voucherDigest(voucher);
            Consent memory consent = Consents.consentOf(vouchers, Consents.VOUCHER_GATE, "ada", voucher.nullifier);
            bytes memory others = _others(i, digest);
            vm.expectRevert(VoucherGate.VoucherGate_InvalidSignature.selector);
            vouchers.register(voucher, others, consent);
            vouchers.register(voucher, signatureBy(all[i], digest), consent);
            assertEq(vouchers.weightOf(ada), FULL);
        }
    }

    function test_A9_AllConsentToABinding() public {
        VoucherGate vouchers = new VoucherGate(attesters[0]);
        for (uint256 i; i < SIGNERS; ++i) {
            Voucher memory voucher = _voucherFor(all[i], i);
            bytes memory signature = rawSignature(attesters[0], vouchers.voucherDigest(voucher));
            bytes32 digest = Consents.digestOf(vouchers, Consents.VOUCHER_GATE, all[i], voucher.nullifier, DEADLINE);
            Consent memory consent = Consent({deadline: DEADLINE, signature: _others(i, digest)});
            vm.expectRevert(abi.encodeWithSelector(Nullifiers.Nullifiers_NoConsent.selector, all[i]));
            vouchers.register(voucher, signature, consent);
            consent.signature = signatureBy(all[i], digest);
            vm.prank(relayer);
            vouchers.register(voucher, signature, consent);
            assertEq(vouchers.accountOf(voucher.nullifier), all[i]);
        }
    }

    function _voucherFor(address account, uint256 index) private pure returns (Voucher memory) {
        bytes32 nullifier = keccak256(abi.encode(index));
        return Voucher({account: account, weight: FULL, issuedAt: T0, expiresAt: T0 + 100, nullifier: nullifier});
    }

    function _invalid(address donor) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IDonationRouter.DonationRouter_InvalidSignature.selector, donor);
    }
}

/// @notice Where other contracts check: an account that they refuse has another way to the same result.
/// forge-config: default.evm_version = "osaka"
contract KeysElsewhereTest is Signers, Routing {
    /// Declared by Permit2 outside any interface that can be imported.
    error InvalidContractSignature();

    bytes32 private constant DELEGATION_TYPEHASH =
        keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");

    function deployCampaigns() internal override(Base, Routing) returns (ICampaigns) {
        return Routing.deployCampaigns();
    }

    function _cartIn(TestToken token, Signer kind, string memory name) private returns (Cart memory cart) {
        bytes32 id = list(termsIn(address(token)));
        cart = cartOf(signerOf(kind, name), gifts2(gift(id, 4 * USD), gift(list(termsIn(address(token))), 9 * USD)));
        token.mint(cart.donor, 13 * USD);
    }

    function _parts(address account, bytes32 digest) private view returns (SplitSignature memory parts) {
        (parts.v, parts.r, parts.s) = partsBy(account, digest);
    }

    /// @dev With an allowance of its own call, any account gives by a signature that the router checks.
    function _giveByAllowance(Cart memory cart) private {
        assertNothingMoved(cart);
        vm.prank(cart.donor);
        TestToken(cart.token).approve(router, 13 * USD);
        bytes memory signature = signatureBy(cart.donor, cartDigest(cart));
        vm.prank(relayer);
        donations.donateSigned(cart, signature);
        assertBooked(cart);
    }

    /// Permit2 asks the code of an account that has any.
    function test_A9_WhomPermit2RefusesGivesByAllowance() public {
        bytes[3] memory reasons = [
            abi.encodeWithSelector(InvalidContractSignature.selector),
            abi.encodeWithSelector(RevertingDelegate.Refused.selector),
            bytes("")
        ];
        for (uint256 i; i < SIGNERS; ++i) {
            Cart memory cart = _cartIn(usdc, Signer(i), "permit2");
            vm.prank(cart.donor);
            usdc.approve(address(permit2), 13 * USD);
            bytes memory signature = signatureBy(cart.donor, permit2Digest(cart));
            bool refused = isDelegated(cart.donor);
            if (refused) vm.expectRevert(reasons[i - 1]);
            donations.donateWithPermit2(cart, signature);
            if (refused) _giveByAllowance(cart);
            else assertBooked(cart);
        }
    }

    /// Some tokens ask the key, others first the code: neither takes a Safe's permit or a passkey's.
    function test_A9_WhoseTokenTakesNoPermitGivesByAllowance() public {
        TestToken[2] memory tokens = [usdc, new CodeFirstToken()];
        for (uint256 i; i < SIGNERS * 2; ++i) {
            TestToken token = tokens[i % 2];
            Cart memory cart = _cartIn(token, Signer(i / 2), string.concat("permit ", vm.toString(i % 2)));
            Signatures memory signed;
            signed.permit = _parts(cart.donor, permitDigest(cart));
            signed.cart = signatureBy(cart.donor, cartDigest(cart));
            bool refused = i % 2 == 0 ? !hasKey(cart.donor) : i / 2 != 0;
            if (refused) {
                vm.expectRevert(
                    abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, router, 0, 13 * USD)
                );
            }
            submit(Way.Permit, cart, signed);
            if (refused) _giveByAllowance(cart);
            else assertBooked(cart);
        }
    }

    function test_A9_WhoseTokenTakesNoAuthorizationGivesByAllowance() public {
        TestToken[2] memory tokens = [usdc, new CodeFirstToken()];
        for (uint256 i; i < SIGNERS * 2; ++i) {
            TestToken token = tokens[i % 2];
            Cart memory cart = _cartIn(token, Signer(i / 2), string.concat("authorization ", vm.toString(i % 2)));
            SplitSignature memory authorization = _parts(cart.donor, authorizationDigest(cart));
            bool refused = i % 2 == 0 ? !hasKey(cart.donor) : i / 2 != 0;
            if (refused && hasKey(cart.donor)) vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
            else if (refused) vm.expectRevert(_invalid(cart.donor));
            donations.donateWithAuthorization(cart, authorization);
            if (refused) _giveByAllowance(cart);
            else assertBooked(cart);
        }
    }

    /// Votes go by the key that signed; an account without one delegates by its own call.
    function test_A9_WhoHasNoKeyDelegatesItsVotesItself() public {
        uint32 round = openRound();
        bytes32 id = member(round);
        address[] memory all = allSigners("voter");
        for (uint256 i; i < SIGNERS; ++i) {
            give(id, all[i], 49 * USD);
        }
        seal(round);
        pass(id);
        RoundVotes votes = new RoundVotes(rounds, round);
        for (uint256 i; i < SIGNERS; ++i) {
            votes.mint(id, all[i]);
            bytes32 message = keccak256(abi.encode(DELEGATION_TYPEHASH, chidi, 0, type(uint256).max));
            (uint8 v, bytes32 r, bytes32 s) = partsBy(all[i], typed(_domainOf(votes), message));
            uint256 snapshot = vm.snapshotState();
            votes.delegateBySig(chidi, 0, type(uint256).max, v, r, s);
            assertEq(votes.delegates(all[i]), hasKey(all[i]) ? chidi : address(0), nameOf(Signer(i)));
            vm.revertToState(snapshot);
            vm.prank(all[i]);
            votes.delegate(chidi);
            assertEq(votes.getVotes(chidi), (i + 1) * 28e8);
        }
    }

    function _domainOf(RoundVotes votes) private view returns (bytes32) {
        bytes32 kind = keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        bytes32 name = keccak256("Commonweight RoundVotes");
        return keccak256(abi.encode(kind, name, keccak256("1"), block.chainid, address(votes)));
    }

    function _invalid(address donor) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IDonationRouter.DonationRouter_InvalidSignature.selector, donor);
    }
}
